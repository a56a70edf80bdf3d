-- Two words a request, drawn as often as they stand in the file that WORDS names (one word a line); PARAMETERS is added to each.
local words = {}
for word in io.lines(os.getenv("WORDS")) do words[#words + 1] = word end
local parameters = os.getenv("PARAMETERS") or ""

function setup(thread)
  seed = (seed or tonumber(os.getenv("SEED") or 0)) + 1
  thread:set("seed", seed)
end

function init()
  math.randomseed(seed)
end

function request()
  return wrk.format("GET", "/api/articles?q=" .. words[math.random(#words)] .. "+" .. words[math.random(#words)] .. parameters)
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    "  median %.1f ms, 90 %% within %.1f, 95 %% within %.1f, 99 %% within %.1f; %.0f/s; %d answers other than 2xx, %d requests without an answer\n",
    latency:percentile(50) / 1000, latency:percentile(90) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000,
    summary.requests / summary.duration * 1e6, errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
