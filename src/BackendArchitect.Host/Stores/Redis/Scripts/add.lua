-- Adds to the sums kept under a name, and gives them as they are then.
-- KEYS counted   ARGV keep, now, item, amount, item, amount …
local over = redis.call('HGET', KEYS[1], '')
if over and tonumber(over) <= tonumber(ARGV[2]) then
  redis.call('DEL', KEYS[1])
  over = false
end

if not over then
  redis.call('HSET', KEYS[1], '', ARGV[2] + ARGV[1])
  redis.call('PEXPIRE', KEYS[1], ARGV[1])
end

local sums = {}
for at = 3, #ARGV, 2 do
  sums[#sums + 1] = redis.call('HINCRBY', KEYS[1], ARGV[at], ARGV[at + 1])
end

return sums
