"""What people, promises, time and safety mean here: pure, and a stranger to every dialogue."""
