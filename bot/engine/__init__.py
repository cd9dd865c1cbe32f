"""The conversation engine: flows as data, dialogues as snapshots, one pure step between them.

It has never heard of couples, databases or chat platforms. Time, ids and chance are arguments; what is
wanted of the world comes back as effects.
"""
