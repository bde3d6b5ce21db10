/**
 * Every callback sample of Sinch's page "WeChat channel message support", with its keys in their order. The page masks
 * ids, and not every id alike: `channel_identity.app_id` stands for the same app as `app_id`.
 */
export const SINCH_CALLBACKS = {
  "text": {
    "app_id": "01F6PDXVY6Z5GT0AM1YPABCDEFG",
    "accepted_time": "2021-11-11T07:39:35.773669Z",
    "event_time": "2021-11-11T07:39:34.122Z",
    "project_id": "60d53e51-21f2-abcd-1234-a2d127f480c0",
    "message": {
      "id": "01FM6Z039AN154JA6Q9FABCDEFG",
      "direction": "TO_APP",
      "contact_message": {
        "text_message": {
          "text": "Text MO"
        }
      },
      "channel_identity": {
        "channel": "WECHAT",
        "identity": "oA4ha12Pp-abcDeFgHiJ12-LHrdg",
        "app_id": "01F6PDXVY6Z5GT0AM1YABCDEFG"
      },
      "conversation_id": "01FHZFQF598ZX723CHRW123456",
      "contact_id": "01FHZFNK0R9FG8WJK7SABCDEFG",
      "metadata": "",
      "accept_time": "2021-11-11T07:39:35.710185Z",
      "sender_id": ""
    },
    "message_metadata": ""
  },
  "location": {
    "app_id": "01F6PDXVY6Z5GT0AM1YPABCDEFG",
    "accepted_time": "2021-11-11T07:41:38.368424Z",
    "event_time": "2021-11-11T07:41:36.974Z",
    "project_id": "60d53e51-21f2-abcd-1234-a2d127f480c0",
    "message": {
      "id": "01FM6Z3V02ZAEW7RF8D6ABCDEFG",
      "direction": "TO_APP",
      "contact_message": {
        "location_message": {
          "title": "HarbourFront Tower 2",
          "coordinates": {
            "latitude": 1.2646714,
            "longitude": 103.818726
          },
          "label": "3 HarbourFront Place 099254 Singapore"
        }
      },
      "channel_identity": {
        "channel": "WECHAT",
        "identity": "oA4ha12Pp-abcDeFgHiJ12-LHrdg",
        "app_id": "01F6PDXVY6Z5GT0AM1YABCDEFG"
      },
      "conversation_id": "01FHZFQF598ZX723CHRWABCDEFG",
      "contact_id": "01FHZFNK0R9FG8WJK7S9123456",
      "metadata": "",
      "accept_time": "2021-11-11T07:41:38.304523Z",
      "sender_id": ""
    },
    "message_metadata": ""
  },
  "media": {
    "app_id": "01F6PDXVY6Z5GT0AM1YABCDEFG",
    "accepted_time": "2021-11-11T07:43:09.275936Z",
    "event_time": "2021-11-11T07:43:05.789Z",
    "project_id": "60d53e51-21f2-abcd-1234-a2d127f480c0",
    "message": {
      "id": "01FM6Z6KRTNB4XBYAPV6ABCDEFG",
      "direction": "TO_APP",
      "contact_message": {
        "media_message": {
          "url": "https://convapi-eu1tst.s3.eu-west-1.amazonaws.com/01F6PDXVY6Z5GT0AM1YABCDEFG/01FM6Z6KDK5NP01FHQG123456.jpg",
          "thumbnail_url": ""
        }
      },
      "channel_identity": {
        "channel": "WECHAT",
        "identity": "oA4ha12Pp-abcDeFgHiJ12-LHrdg",
        "app_id": "01F6PDXVY6Z5GT0AM1YABCDEFG"
      },
      "conversation_id": "01FHZFQF598ZX723CABCDEFG",
      "contact_id": "01FHZFNK0R9FG8WJK7SABCDEFG",
      "metadata": "",
      "accept_time": "2021-11-11T07:43:09.211687Z",
      "sender_id": ""
    },
    "message_metadata": ""
  },
  "choiceResponse": {
    "app_id": "01F6PDXVY6Z5GT0AM1YPABCDEFG",
    "accepted_time": "2021-11-11T07:49:00.175682Z",
    "event_time": "2021-11-11T07:48:59.097Z",
    "project_id": "60d53e51-21f2-abcd-1234-a2d127f480c0",
    "message": {
      "id": "01FM6ZHAH5WYS4JN5JYPABCDEFG",
      "direction": "TO_APP",
      "contact_message": {
        "choice_response_message": {
          "message_id": "01FM6ZGXT36AMA0QBB9ABCDEFG",
          "postback_data": "movieId=1234&actionId=101"
        }
      },
      "channel_identity": {
        "channel": "WECHAT",
        "identity": "oA4ha12Pp-abcDeFgHiJ12-LHrdg",
        "app_id": "01F6PDXVY6Z5GT0AM1YPABCDEFG"
      },
      "conversation_id": "01FHZFQF598ZX723CHRWABCDEFG",
      "contact_id": "01FHZFNK0R9FG8WJK7S9ABCDEFG",
      "metadata": "",
      "accept_time": "2021-11-11T07:49:00.105016Z",
      "sender_id": ""
    },
    "message_metadata": ""
  },
  "delivered": {
    "app_id": "01F6PDXVY6Z5GT0AM1YPABCDEFG",
    "accepted_time": "2021-11-11T07:48:47.043Z",
    "event_time": "2021-11-11T07:48:47.851947Z",
    "project_id": "60d53e51-21f2-abcd-1234-a2d127f480c0",
    "message_delivery_report": {
      "message_id": "01FM6ZGXT36AMA0QBB9VABCDEFG",
      "conversation_id": "01FHZFQF598ZX723CHRABCDEFG",
      "status": "DELIVERED",
      "channel_identity": {
        "channel": "WECHAT",
        "identity": "oA4ha12Pp-abcDeFgHiJ12-LHrdg",
        "app_id": "01F6PDXVY6Z5GT0AM1YABCDEFG"
      },
      "contact_id": "01FHZFNK0R9FG8WJK7SABCDEFG",
      "metadata": ""
    },
    "message_metadata": ""
  },
  "queued": {
    "app_id": "01F6PDXVY6Z5GT0AM1YPABCDEFG",
    "accepted_time": "2021-11-11T07:48:47.043Z",
    "event_time": "2021-11-11T07:48:47.851947Z",
    "project_id": "60d53e51-21f2-abcd-1234-a2d127f480c0",
    "message_delivery_report": {
      "message_id": "01FM6ZGXT36AMA0QBB9VABCDEFG",
      "conversation_id": "01FHZFQF598ZX723CHRABCDEFG",
      "status": "QUEUED_ON_CHANNEL",
      "channel_identity": {
        "channel": "WECHAT",
        "identity": "oA4ha12Pp-abcDeFgHiJ12-LHrdg",
        "app_id": "01F6PDXVY6Z5GT0AM1YABCDEFG"
      },
      "contact_id": "01FHZFNK0R9FG8WJK7SABCDEFG",
      "metadata": ""
    },
    "message_metadata": ""
  },
  "failed": {
    "app_id": "01F6PDXVY6Z5GT0AM1YABCDEFG",
    "accepted_time": "2021-11-11T07:53:20.777Z",
    "event_time": "2021-11-11T07:53:21.143671Z",
    "project_id": "60d53e51-21f2-abcd-1234-a2d127f480c0",
    "message_delivery_report": {
      "message_id": "01FM6ZS949X61P607KA1BACDEFG",
      "conversation_id": "01FHZFQF598ZX723CHRWABCDEFG",
      "status": "FAILED",
      "channel_identity": {
        "channel": "WECHAT",
        "identity": "oA4ha12Pp-abcDeFgHiJ12-LHrdg",
        "app_id": "01F6PDXVY6Z5GT0AM1YABCDEFG"
      },
      "contact_id": "01FHZFNK0R9FG8WJK7ABCDEFG",
      "reason": {
        "code": "MEDIA_NOT_REACHABLE",
        "description": "The provided media [https://www.url.com/samples/picture.jpg] could not be reached: [Not Found]",
        "sub_code": "UNSPECIFIED_SUB_CODE"
      },
      "metadata": ""
    },
    "message_metadata": ""
  },
  "optOut": {
    "app_id": "01F6PDXVY6Z5GT0AM1YABCDEFG",
    "accepted_time": "2021-11-11T07:55:09.201036Z",
    "event_time": "2021-11-11T07:55:08.188Z",
    "project_id": "60d53e51-21f2-abcd-1234-a2d127f480c0",
    "opt_out_notification": {
      "contact_id": "01FHZFNK0R9FG8WJK7ABCDEFG",
      "channel": "WECHAT",
      "identity": "oA4ha12Pp-abcDeFgHiJ12-LHrdg",
      "status": "OPT_OUT_SUCCEEDED",
      "request_id": "01FM6ZWK0PZBZBX64G8ABCDEFG"
    },
    "message_metadata": ""
  },
  "optIn": {
    "app_id": "01F6PDXVY6Z5GT0AM1YABCDEFG",
    "accepted_time": "2021-11-11T07:58:36.699110Z",
    "event_time": "2021-11-11T07:58:35.419Z",
    "project_id": "60d53e51-21f2-abcd-1234-a2d127f480c0",
    "opt_in_notification": {
      "contact_id": "01FHZFNK0R9FG8WJK7ABCDEFG",
      "channel": "WECHAT",
      "identity": "oA4ha12Pp-abcDeFgHiJ12-LHrdg",
      "status": "OPT_IN_SUCCEEDED",
      "request_id": "01FM6ZWK0PZBZBX64G8ABCDEFG"
    },
    "message_metadata": ""
  }
} as const;
