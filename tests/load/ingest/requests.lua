-- Sends the paths that a file holds, one a line, each once and in their order, over all connections
-- of one thread; tells the figures in one line that a program can read.

local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

local nextLine
local tail
local first = nil
local checked = false
local last = nil

-- Read by done(), which runs in another environment.
sent = 0
exhausted = 0

function init(args)
  nextLine = assert(io.lines(args[1]))
  tail = ' HTTP/1.1\r\nHost: ' .. wrk.headers['Host'] .. '\r\n\r\n'
end

local function nextRequest()
  local line = nextLine and nextLine()
  if line == nil then
    nextLine = nil
    exhausted = 1
    wrk.thread:stop()
    return last
  end
  last = 'GET ' .. line .. tail
  return last
end

function request()
  -- wrk asks once before the run to see what a request looks like, and does not send that one.
  if not checked then
    checked = true
    first = nextRequest()
    return first
  end
  if first ~= nil then
    local kept = first
    first = nil
    sent = sent + 1
    return kept
  end
  local text = nextRequest()
  if exhausted == 0 then
    sent = sent + 1
  end
  return text
end

function done(summary, latency)
  local errors = summary.errors
  io.write(
    string.format(
      'figures: requests=%d duration_us=%d p50_us=%d p99_us=%d p999_us=%d max_us=%d'
        .. ' status=%d connect=%d read=%d write=%d timeout=%d sent=%d exhausted=%d cpu_s=%.3f\n',
      summary.requests,
      summary.duration,
      latency:percentile(50),
      latency:percentile(99),
      latency:percentile(99.9),
      latency.max,
      errors.status,
      errors.connect,
      errors.read,
      errors.write,
      errors.timeout,
      threads[1]:get('sent'),
      threads[1]:get('exhausted'),
      os.clock()
    )
  )
end
