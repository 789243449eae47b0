-- Puts another state in place of one, unless it has changed meanwhile; a turn that began from the old one can no longer end.
-- KEYS conversation, ready   ARGV conversation, old, new, now
if redis.call('HGET', KEYS[1], 'state') ~= ARGV[2] then
  return { 0 }
end

redis.call('HSET', KEYS[1], 'state', ARGV[3])
redis.call('HINCRBY', KEYS[1], 'fence', 1)
redis.call('HINCRBY', KEYS[1], 'done', 1)
redis.call('ZADD', KEYS[2], 'XX', ARGV[4], ARGV[1])
return { 1 }
