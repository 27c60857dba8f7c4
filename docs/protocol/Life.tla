---------------------------------- MODULE Life ----------------------------------
(* How long things live, on a coarse clock: two steps a -> b, in one store (owners and clouds are Protocol.tla's).       *)
(* Events are dropped once they have expired, rows and objects are collected some time after the execution's deadline.   *)
(* The outputs are so large that their rows only refer to them.                                                          *)
EXTENDS Naturals, FiniteSets

CONSTANTS Life,         \* L: how long an event may be under way, more than any queue keeps it
          Deadline,     \* of the execution, which is started at 0
          Run,          \* how long an attempt may run, at most
          Keep,         \* how long after it was written a row may be collected
          End,          \* the clock's last tick
          MaxFaults, Bug

VARIABLES now,
          x,            \* RUNNING or DONE
          row,          \* [step -> the committed output, 0: none]
          born,         \* [step -> when its row was written]
          objs,         \* the outputs that are stored as objects
          msgs, atts,
          runs,         \* [step -> runs of its code]
          hist,         \* every output ever committed
          faults
vars == <<now, x, row, born, objs, msgs, atts, runs, hist, faults>>

Steps == {"a", "b"}
\* the event that the client, the winner of a step or the sweeper sends lives anew
Fresh == now + Life
Msg(s, i, e) == [st |-> s, in |-> i, exp |-> e]
Pay  == faults < MaxFaults /\ faults' = faults + 1
Free == UNCHANGED faults

Init == /\ now = 0 /\ x = "RUNNING" /\ row = [s \in Steps |-> 0] /\ born = [s \in Steps |-> 0] /\ objs = {}
        /\ msgs = {Msg("a", 0, Life)} /\ atts = {} /\ runs = [s \in Steps |-> 0] /\ hist = [s \in Steps |-> {}] /\ faults = 0

\* an attempt does nothing after its time; events stay in the queues as long as anybody keeps them
Tick == /\ now < End /\ Free /\ now' = now + 1
        /\ atts' = {a \in atts : a.until >= now + 1}
        /\ UNCHANGED <<x, row, born, objs, msgs, runs, hist>>
Att(m, pc, v) == [st |-> m.st, in |-> m.in, exp |-> m.exp, pc |-> pc, val |-> v, until |-> now + Run]
Alive(m) == m.exp >= now \/ Bug = "expIgnored"
Start(m, rest) ==
  /\ Cardinality(atts) < 2 /\ msgs' = rest
  /\ IF ~Alive(m) THEN UNCHANGED <<atts, runs>>                   \* dropped
     ELSE IF row[m.st] # 0 THEN atts' = atts \cup {Att(m, "copy", 0)} /\ UNCHANGED runs
     ELSE /\ runs' = [runs EXCEPT ![m.st] = @ + 1]
          /\ atts' = atts \cup {Att(m, IF Bug = "refAfterCommit" THEN "commit" ELSE "object", runs[m.st] + 1)}
  /\ UNCHANGED <<now, x, row, born, objs, hist>>
Deliver(m)   == m \in msgs /\ Free /\ Start(m, msgs \ {m})
Duplicate(m) == m \in msgs /\ Alive(m) /\ Pay /\ Start(m, msgs)
To(a, n) == atts' = (atts \ {a}) \cup n
Ref(s, v) == <<s, v>>
Object(a) ==            \* the output, under its hash, before the commit that refers to it
  /\ a.pc = "object" /\ Free /\ objs' = objs \cup {Ref(a.st, a.val)}
  /\ To(a, IF Bug = "refAfterCommit" THEN {[a EXCEPT !.pc = "go"]} ELSE {[a EXCEPT !.pc = "commit"]})
  /\ UNCHANGED <<now, x, row, born, msgs, runs, hist>>
Commit(a) ==
  /\ a.pc = "commit" /\ Free
  /\ IF row[a.st] = 0
     THEN /\ row' = [row EXCEPT ![a.st] = a.val] /\ born' = [born EXCEPT ![a.st] = now] /\ hist' = [hist EXCEPT ![a.st] = @ \cup {a.val}]
          /\ To(a, {[a EXCEPT !.pc = IF Bug = "refAfterCommit" THEN "object" ELSE "go",
                              !.exp = Fresh]})
     ELSE /\ UNCHANGED <<row, born, hist>>
          /\ To(a, {[a EXCEPT !.pc = "copy", !.val = 0]})
  /\ UNCHANGED <<now, x, objs, msgs, runs>>
Copy(a) ==              \* not the winner: goes on with what is stored, and inherits when that expires
  /\ a.pc = "copy" /\ Free
  /\ To(a, IF row[a.st] = 0 THEN {} ELSE {[a EXCEPT !.pc = "go", !.val = row[a.st], !.exp = IF Bug = "expRefresh" THEN Fresh ELSE @]})
  /\ UNCHANGED <<now, x, row, born, objs, msgs, runs, hist>>
Go(a) ==
  /\ a.pc = "go" /\ Free /\ To(a, {})
  /\ IF a.st = "a" THEN msgs' = msgs \cup {Msg("b", a.val, a.exp)} /\ UNCHANGED x
                   ELSE x' = "DONE" /\ UNCHANGED msgs
  /\ UNCHANGED <<now, row, born, objs, runs, hist>>
Crash(a) == /\ a \in atts /\ Pay /\ To(a, {}) /\ \E q \in {{}, {Msg(a.st, a.in, a.exp)}} : msgs' = msgs \cup q
            /\ UNCHANGED <<now, x, row, born, objs, runs, hist>>
Lose(m) == m \in msgs /\ Pay /\ msgs' = msgs \ {m} /\ UNCHANGED <<now, x, row, born, objs, atts, runs, hist>>
\* the sweeper sends as long as the execution is open and not over its deadline; then it gives up (Protocol.tla)
Busy == msgs # {} \/ atts # {}
Sweep ==
  /\ x = "RUNNING" /\ ~Busy /\ Free /\ (now <= Deadline \/ Bug = "sweepForever")
  /\ msgs' = {IF row["b"] # 0 THEN Msg("b", row["a"], Fresh) ELSE Msg("a", 0, Fresh)}
  /\ UNCHANGED <<now, x, row, born, objs, atts, runs, hist>>
\* a sweeper that has looked before the last of it was written, or an operator's redrive
Spurious ==
  /\ x = "RUNNING" /\ row["a"] # 0 /\ Pay /\ now <= Deadline /\ msgs' = msgs \cup {Msg("a", 0, Fresh)}
  /\ UNCHANGED <<now, x, row, born, objs, atts, runs, hist>>
Collect(s) ==
  /\ row[s] # 0 /\ Free /\ (now > born[s] + Keep \/ Bug = "gcEarly")
  /\ row' = [row EXCEPT ![s] = 0] /\ objs' = objs \ {Ref(s, row[s])}
  /\ UNCHANGED <<now, x, born, msgs, atts, runs, hist>>
Next == \/ Tick \/ Sweep \/ Spurious
        \/ \E m \in msgs : Deliver(m) \/ Duplicate(m) \/ Lose(m)
        \/ \E a \in atts : Object(a) \/ Commit(a) \/ Copy(a) \/ Go(a) \/ Crash(a)
        \/ \E s \in Steps : Collect(s)
Spec == Init /\ [][Next]_vars

\* at most one output per step, over all time, although its row does not stay for ever
UniqueCommit == \A s \in Steps : Cardinality(hist[s]) <= 1
\* what a row refers to is there as long as the row is
Referred == \A s \in Steps : row[s] # 0 => Ref(s, row[s]) \in objs
\* once the row of a step is collected, that step is over
Quiet == \A s \in Steps : hist[s] # {} /\ row[s] = 0 =>
           (\A a \in atts : a.st # s) /\ \A m \in msgs : m.st = s => ~Alive(m)
Safety == UniqueCommit /\ Referred
================================================================================
