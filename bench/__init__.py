"""Re-runnable measurements; each script prints one table a subject."""
