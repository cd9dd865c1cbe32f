"""What is measured, one subject a file; each returns tables."""
