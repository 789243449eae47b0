-- Puts another logbook in place of one, unless it has changed meanwhile.
-- KEYS logbook   ARGV version, next version, logbook
if redis.call('HGET', KEYS[1], 'version') ~= ARGV[1] then
  return { 0 }
end

redis.call('HSET', KEYS[1], 'version', ARGV[2], 'json', ARGV[3])
return { 1 }
