-- PUT /v1/tickets/{number}: every request a new ticket.
local lines = {}
for line in io.lines(os.getenv("BENCH_LINES")) do lines[#lines + 1] = line end
local headers = { ["Content-Type"] = "application/json" }
local prefix, n = os.getenv("BENCH_PREFIX") or "B", 0
function request()
  n = n + 1
  return wrk.format("PUT", "/v1/tickets/" .. prefix .. "-" .. n, headers, lines[n % #lines + 1])
end
local bad = 0
function response(status)
  if status ~= 201 then bad = bad + 1; if bad == 1 then io.stderr:write("first answer other than 201: " .. status .. "\n") end end
end
