-- The sender is still at it: nobody else takes the reply before the new time.
-- KEYS conversation, sending   ARGV conversation, fence, lease
if redis.call('HGET', KEYS[1], 'sfence') ~= ARGV[2] then
  return { 0 }
end

redis.call('ZADD', KEYS[2], 'XX', ARGV[3], ARGV[1])
return { 1 }
