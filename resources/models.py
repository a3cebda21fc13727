"""The rows of this room, matter by matter."""

from resources.guides.models import Guide, GuideDecision, GuideVersion
from resources.ideas.models import Idea, IdeaMove, IdeaSuggestion

__all__ = ["Guide", "GuideDecision", "GuideVersion", "Idea", "IdeaMove", "IdeaSuggestion"]
