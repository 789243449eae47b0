-- Adds a line to a transcript once, and gives its number.
-- KEYS lines, ids   ARGV id, line, retention
local known = redis.call('HGET', KEYS[2], ARGV[1])
if known then
  return { tonumber(known) }
end

local number = redis.call('RPUSH', KEYS[1], ARGV[2])
redis.call('HSET', KEYS[2], ARGV[1], number)
redis.call('PEXPIRE', KEYS[1], ARGV[3])
redis.call('PEXPIRE', KEYS[2], ARGV[3])
return { number }
