"""The cache in which limits are counted: Redis, and this process's memory while Redis is away, so that nobody is locked
out with it. Nothing else is cached, and what is lost is a count.
"""

import logging
import time
from collections.abc import Callable
from typing import Any

from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

log = logging.getLogger(__name__)
ASK_AGAIN = 5.0  # seconds without asking Redis, once it did not answer
_away = {"until": 0.0}  # of this process: its threads have a cache object each


def _either(name: str) -> Callable[..., Any]:
    """Return one call of Django's cache, answered by Redis or, while that is away, from memory."""
    in_redis = getattr(RedisCache, name)

    def call(self: "RedisOrMemory", *args: Any, **kwargs: Any) -> Any:
        if time.monotonic() >= _away["until"]:
            try:
                return in_redis(self, *args, **kwargs)
            except (RedisError, OSError) as error:
                _away["until"] = time.monotonic() + ASK_AGAIN
                log.warning("Redis is away (%s): limits are counted in this process.", type(error).__name__)
        return getattr(self.memory, name)(*args, **kwargs)

    return call


class RedisOrMemory(RedisCache):
    """Django's cache in Redis; each call that Redis does not answer is answered from memory."""

    def __init__(self, server: Any, params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self.memory = LocMemCache("core.counters", params | {"OPTIONS": {"MAX_ENTRIES": 10_000}})

    add, get, set, touch, delete = (_either(name) for name in ("add", "get", "set", "touch", "delete"))
    get_many, set_many, delete_many = (_either(name) for name in ("get_many", "set_many", "delete_many"))
    has_key, incr, clear = (_either(name) for name in ("has_key", "incr", "clear"))
