"""Telegram as a channel: private chats, and a group that two share."""
