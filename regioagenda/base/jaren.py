"""The years that a day can lie in: what lies outside is a slip of the pen."""

# Outside these years nothing can be reckoned with: no day so many months later, no week before it.
EERSTE_JAAR, LAATSTE_JAAR = 1000, 2999
