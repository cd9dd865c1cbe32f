"""The store: SQLAlchemy Core on SQLite or PostgreSQL, with people's words sealed."""
