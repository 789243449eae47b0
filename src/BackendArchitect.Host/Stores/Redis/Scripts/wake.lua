-- Turns an appointment whose time has come into a message, once.
-- KEYS due, dues, seen, inbox, ready   ARGV name, time, now, day, conversation, message
-- Returns 1, or 0 when somebody else did, or it was moved or dropped meanwhile.
local at = redis.call('ZSCORE', KEYS[1], ARGV[1])
if not at or tonumber(at) ~= tonumber(ARGV[2]) then
  return { 0 }
end

redis.call('ZREM', KEYS[1], ARGV[1])
redis.call('HDEL', KEYS[2], ARGV[1])
if not redis.call('SET', KEYS[3], ARGV[3], 'PX', ARGV[4], 'NX') then
  return { 0 }
end

redis.call('RPUSH', KEYS[4], ARGV[6])
redis.call('ZADD', KEYS[5], 'NX', ARGV[3], ARGV[5])
return { 1 }
