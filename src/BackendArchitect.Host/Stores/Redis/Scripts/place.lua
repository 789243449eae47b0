-- The place of an item among all that were counted under a name; an item counted before keeps its place.
-- KEYS counted   ARGV item, keep, now
local over = redis.call('HGET', KEYS[1], '')
if over and tonumber(over) <= tonumber(ARGV[3]) then
  redis.call('DEL', KEYS[1])
  over = false
end

if not over then
  redis.call('HSET', KEYS[1], '', ARGV[3] + ARGV[2])
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
end

local place = redis.call('HGET', KEYS[1], ARGV[1])
if not place then
  -- Among the fields is the end of the count, so as many as there are is one more than were counted.
  place = redis.call('HLEN', KEYS[1])
  redis.call('HSET', KEYS[1], ARGV[1], place)
end

return { tonumber(place) }
