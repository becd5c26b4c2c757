-- POST /v1/tags with the lines of BENCH_LINES, one after the other.
local lines = {}
for line in io.lines(os.getenv("BENCH_LINES")) do lines[#lines + 1] = line end
local headers = { ["Content-Type"] = "application/json" }
local n = 0
function request()
  n = n % #lines + 1
  return wrk.format("POST", "/v1/tags", headers, lines[n])
end
