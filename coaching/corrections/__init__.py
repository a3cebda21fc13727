"""What staff recorded of a student, put right with a reason: both versions are kept, until a claim is decided.

How an appointment went is corrected in `coaching.care`.
"""
