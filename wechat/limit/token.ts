/** Life of an `access_token`: 7,200 seconds. */
export const TOKEN_LIVES_MS = 7_200_000;

/** How long the former token still works after a new one was issued: about 5 minutes, by the official page. */
export const TOKEN_OVERLAP_MS = 300_000;

/** What an `access_token` can look like; SDKs are told to keep room for 512 characters. Anything else is 40014. */
export const TOKEN_SHAPE = /^[\w-]{1,512}$/;
