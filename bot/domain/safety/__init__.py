"""The crisis floor: what is looked for in every text before any dialogue sees it, and where help is."""
