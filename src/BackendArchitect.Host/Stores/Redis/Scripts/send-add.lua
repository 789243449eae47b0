-- Puts a reply in the outbox that no turn has made, once a day.
-- KEYS seen, outbox, sending   ARGV now, day, conversation, reply
local seen = redis.call('GET', KEYS[1])
if seen and tonumber(seen) > tonumber(ARGV[1]) - tonumber(ARGV[2]) then
  return { 0 }
end

redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
redis.call('RPUSH', KEYS[2], ARGV[4])
redis.call('ZADD', KEYS[3], 'NX', ARGV[1], ARGV[3])
return { 1 }
