/** Most bytes of a customer-service text, in UTF-8 (the figure is unconfirmed; the code 45002 is not). */
export const TEXT_MAX_BYTES = 2048;
