-- Two words a request, drawn as often as they stand in the file that WORDS names (one word a line); PARAMETERS is added to each.
local words = {}
for word in io.lines(os.getenv("WORDS")) do words[#words + 1] = word end
local parameters = os.getenv("PARAMETERS") or ""

function setup(thread)
  seed = (seed or 0) + 1
  thread:set("seed", seed)
end

function init()
  math.randomseed(seed)
end

function request()
  return wrk.format("GET", "/api/articles?q=" .. words[math.random(#words)] .. "+" .. words[math.random(#words)] .. parameters)
end
