"""What Redis is asked to decide, in Lua: each script is one decision in one round trip.

Time is Redis's own, so that the clocks of several machines need not agree. Every key expires. Each
script uses one key, so that a cluster can hold them.
"""

from __future__ import annotations

_NOW = """
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
"""

TAKE = _NOW + """
local full = math.max(tonumber(redis.call('GET', KEYS[1]) or 0), now) + ARGV[1]
local wait = full - ARGV[1] * ARGV[2] - now
if wait > 0 then return wait end
local left = math.ceil((full - now) / 1000)
redis.call('SET', KEYS[1], string.format('%.0f', full), 'PX', left)
return 0
"""
"""Arguments: microseconds of an interval, how many at once. Microseconds to wait."""

ONCE = """
local before = redis.call('GET', KEYS[1])
if before then return before == ARGV[1] and 1 or 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1
"""
"""Arguments: who asks, milliseconds. Who asks again since the answer was lost is told the same."""

CLAIM = _NOW + """
local held = redis.call('HMGET', KEYS[1], 'request', 'note', 'owner', 'leased', 'answer')
local note, left = held[2], tonumber(ARGV[4])
if not held[1] then
  note = ARGV[2]
  left = math.max(left, tonumber(ARGV[5]))
  redis.call('HSET', KEYS[1], 'request', ARGV[1], 'note', note)
elseif held[1] ~= ARGV[1] then
  return {'differs'}
elseif held[5] then
  return {'done', held[5]}
elseif held[3] ~= '' and held[3] ~= ARGV[3] and tonumber(held[4]) > now then
  return {'busy'}
else
  left = math.max(left, redis.call('PTTL', KEYS[1]))
end
local leased = string.format('%.0f', now + ARGV[4] * 1000)
redis.call('HSET', KEYS[1], 'owner', ARGV[3], 'leased', leased)
redis.call('PEXPIRE', KEYS[1], left)
return {'mine', note}
"""
"""Arguments: hash of the request, note, owner, milliseconds of the lease and of the whole."""

_OWNED = "if redis.call('HGET', KEYS[1], 'owner') ~= ARGV[1] then return 0 end\n"

SETTLE = _OWNED + """
redis.call('HSET', KEYS[1], 'owner', '', 'answer', ARGV[2])
return redis.call('PEXPIRE', KEYS[1], ARGV[3])
"""
"""Arguments: owner, answer, milliseconds."""

RELEASE = _OWNED + "return redis.call('HSET', KEYS[1], 'owner', '')"
FORGET = _OWNED + "return redis.call('DEL', KEYS[1])"
