-- Puts other lines in place of some of a list, unless they have moved meanwhile.
-- KEYS list   ARGV place, old, new, and so on
for at = 1, #ARGV, 3 do
  if redis.call('LINDEX', KEYS[1], ARGV[at]) ~= ARGV[at + 1] then
    return { 0 }
  end
end

for at = 1, #ARGV, 3 do
  redis.call('LSET', KEYS[1], ARGV[at], ARGV[at + 2])
end

return { 1 }
