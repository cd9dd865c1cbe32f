"""The same dialogue in other libraries, each as its own documentation would have it, without a network."""
