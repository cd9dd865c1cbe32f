"""Updates and messages in the shape of Telegram's Bot API, made up."""

from bench.dialogue import ANSWERS, COMMAND

TOKEN = "1000000:made-up-for-the-bench-and-of-no-use-here"
USER = {"id": 1_000_000, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
AT = 1_795_000_000


def message(chat: int, text: str, number: int = 1) -> dict:
    """Return a message to a private chat, as the platform tells it."""
    return {"message_id": number, "date": AT, "chat": {"id": int(chat), "type": "private"}, "text": text}


def update_of(person: int, nth: int, number: int) -> dict:
    """Return the update that brings the `nth` line of the dialogue from a person."""
    heard = message(person + 1, ANSWERS[nth - 1] if nth else f"/{COMMAND}", number)
    heard["from"] = {"id": person + 1, "is_bot": False, "first_name": "Ana", "language_code": "en"}
    if not nth:
        heard["entities"] = [{"type": "bot_command", "offset": 0, "length": len(COMMAND) + 1}]
    return {"update_id": number, "message": heard}
