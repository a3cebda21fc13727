"""Where limits are counted: in Redis, and in this process's memory while Redis is away, so that nobody is locked out
with it. Nothing else is cached, and what is lost is a count."""

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


class RedisOrMemory(RedisCache):
    """Django's cache in Redis; each call that Redis does not answer is answered from memory."""

    def __init__(self, server: Any, params: dict[str, Any]) -> None:
        super().__init__(server, params)
        without_redis = params | {"OPTIONS": {"MAX_ENTRIES": 10_000}}
        self.memory = LocMemCache("core.counters", without_redis)

    def add(self, *args: Any, **kwargs: Any) -> bool:
        return bool(self._ask(super().add, self.memory.add, args, kwargs))

    def get(self, *args: Any, **kwargs: Any) -> Any:
        return self._ask(super().get, self.memory.get, args, kwargs)

    def set(self, *args: Any, **kwargs: Any) -> None:
        self._ask(super().set, self.memory.set, args, kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> bool:
        return bool(self._ask(super().delete, self.memory.delete, args, kwargs))

    def _ask(
        self, redis: Callable[..., Any], memory: Callable[..., Any], args: Any, kwargs: dict[str, Any]
    ) -> Any:
        if time.monotonic() >= _away["until"]:
            try:
                return redis(*args, **kwargs)
            except (RedisError, OSError) as error:
                _away["until"] = time.monotonic() + ASK_AGAIN
                log.warning("Redis is away (%s): limits are counted in this process.", type(error).__name__)
        return memory(*args, **kwargs)
