"""Corrections, with a reason, of what staff recorded of a student: both versions are kept, until a claim is decided.

How an appointment went is corrected in `coaching.appointments`.
"""
