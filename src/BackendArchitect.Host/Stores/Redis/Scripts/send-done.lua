-- The reply leaves the outbox, sent or given up; the one behind it goes to the caller, its attempt noted, when it has room.
-- KEYS conversation, outbox, sending, dead, inbox   ARGV conversation, fence, now, lease ('' does not claim), reason ('' sent)
-- Returns nothing, or fence, reply.
if redis.call('HGET', KEYS[1], 'sfence') ~= ARGV[2] then
  return {}
end

if ARGV[5] ~= '' then
  redis.call('XADD', KEYS[4], 'MAXLEN', '~', 1000, '*', 'kind', 'reply', 'conversation', ARGV[1], 'json', redis.call('LINDEX', KEYS[2], 0), 'reason', ARGV[5], 'at', ARGV[3])
end

redis.call('LTRIM', KEYS[2], 1, -1)
local fence = tonumber(ARGV[2]) + 1
local behind = redis.call('LINDEX', KEYS[2], 0)
local takes = behind and ARGV[4] ~= ''
if not behind then
  redis.call('ZREM', KEYS[3], ARGV[1])
  if redis.call('EXISTS', KEYS[5]) == 0 and redis.call('HEXISTS', KEYS[1], 'state') == 0 then
    -- The last words of a conversation that was forgotten leave nothing behind.
    redis.call('DEL', KEYS[1])
    return {}
  end
else
  redis.call('ZADD', KEYS[3], takes and ARGV[4] or ARGV[3], ARGV[1])
end

local noted = takes and 1 or 0
redis.call('HSET', KEYS[1], 'sfence', fence, 'stries', noted, 'smaybe', noted)
return takes and { fence, behind } or {}
