"""Migrations: one file a change of the tables, run by Alembic."""
