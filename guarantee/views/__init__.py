"""Pages of the judgement: a student's claim, and the admins' queue, dossier and decision."""
