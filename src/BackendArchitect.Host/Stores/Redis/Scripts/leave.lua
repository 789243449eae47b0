-- Ends a claim by forgetting its conversation: only the last words stay, until they are sent.
-- KEYS conversation, inbox, ready, outbox, sending, logbook, due, dues
-- ARGV conversation, fence, now, consumed, life of what stays, whether the logbook goes, how many appointments, their names, replies…
-- Returns nothing when the lease was lost.
local kept = redis.call('HMGET', KEYS[1], 'fence', 'sfence')
if kept[1] ~= ARGV[2] then
  return {}
end

redis.call('LTRIM', KEYS[2], ARGV[4], -1)
redis.call('DEL', KEYS[1], KEYS[4])
redis.call('ZREM', KEYS[5], ARGV[1])
if redis.call('EXISTS', KEYS[2]) == 0 then
  redis.call('ZREM', KEYS[3], ARGV[1])
else
  redis.call('ZADD', KEYS[3], ARGV[3], ARGV[1])
end

local names = tonumber(ARGV[7])
if ARGV[6] == '1' then
  redis.call('DEL', KEYS[6])
  for at = 8, 7 + names do
    redis.call('ZREM', KEYS[7], ARGV[at])
    redis.call('HDEL', KEYS[8], ARGV[at])
  end
end

-- The fences go on, so that nobody who held the old conversation can end anything of the new one.
local fence = tonumber(ARGV[2]) + 1
redis.call('HSET', KEYS[1], 'fence', fence, 'done', fence, 'sfence', tonumber(kept[2] or ARGV[3]) + 1)
redis.call('PEXPIRE', KEYS[1], ARGV[5])
for at = 8 + names, #ARGV do
  redis.call('RPUSH', KEYS[4], ARGV[at])
  redis.call('ZADD', KEYS[5], 'NX', ARGV[3], ARGV[1])
end

return { 1 }
