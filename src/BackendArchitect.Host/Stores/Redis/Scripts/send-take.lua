-- Claims the oldest reply of a conversation whose time has come.
-- KEYS conversation, outbox, sending   ARGV conversation, now, lease
-- Returns nothing, or fence, tries, whether an earlier attempt began and its end was never noted, reply.
local at = redis.call('ZSCORE', KEYS[3], ARGV[1])
if not at or tonumber(at) > tonumber(ARGV[2]) then
  return {}
end

local reply = redis.call('LINDEX', KEYS[2], 0)
if not reply then
  redis.call('ZREM', KEYS[3], ARGV[1])
  return {}
end

redis.call('ZADD', KEYS[3], ARGV[3], ARGV[1])
local maybe = redis.call('HGET', KEYS[1], 'smaybe') == '1'
if not redis.call('HGET', KEYS[1], 'sfence') then
  redis.call('HSET', KEYS[1], 'sfence', ARGV[2])
end

return { redis.call('HINCRBY', KEYS[1], 'sfence', 1), redis.call('HINCRBY', KEYS[1], 'stries', 1), maybe and 1 or 0, reply }
