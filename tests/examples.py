"""How many examples a property is tried with: few in `make test`, a thousand where everything is tested."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, settings

QUICK, ALL = "vlug", "alles"

# No example is judged by the clock.
settings.register_profile(QUICK, max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile(ALL, settings.get_profile(QUICK), max_examples=1_000)


def examples(quick: int, whole: int = 1_000, **more: Any) -> settings:
    """Try a property with another number of examples than the profile does; `more` are settings of Hypothesis."""
    return settings(max_examples=whole if settings.get_current_profile_name() == ALL else quick, **more)
