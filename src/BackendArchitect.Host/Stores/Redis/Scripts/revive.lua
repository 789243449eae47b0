-- Puts what was given up back where it waited, behind what waits there.
-- KEYS dead, list, set   ARGV id, conversation, what, now
if redis.call('XDEL', KEYS[1], ARGV[1]) == 0 then
  return { 0 }
end

redis.call('RPUSH', KEYS[2], ARGV[3])
redis.call('ZADD', KEYS[3], 'NX', ARGV[4], ARGV[2])
return { 1 }
