"""Mail that comes in: taken once, kept until somebody has decided on it, handed to the room that its address is of.

Nothing here knows what an address is for: higher rooms register that (`kinds.register`).
"""
