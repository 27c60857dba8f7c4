------------------------------- MODULE Protocol -------------------------------
(***************************************************************************)
(* How one execution of a workflow runs on the functions of TWO clouds     *)
(* without an orchestrator.  Every cloud has a FaaS with an asynchronous   *)
(* queue (at least once, may lose, may reorder) and a store with           *)
(* conditional writes on single rows.  A step has a primary cloud; the     *)
(* other one is its backup.                                                *)
(*                                                                         *)
(*   - one register (row) per step, in the store of its OWNER cloud;       *)
(*   - the owner of step t is chosen by its predecessor and is part of the *)
(*     predecessor's row (placed[t]); the owner of a join is fixed;        *)
(*   - first conditional put wins, everybody goes on with the STORED value;*)
(*   - failover keeps the owner, EXCEPT when the sole dispatcher (the      *)
(*     attempt that won the register, no take-over recorded) got a         *)
(*     DEFINITE rejection: then it may re-place t by a conditional update; *)
(*   - a forEach edge has one placement for all its items;                 *)
(*   - a branch of a join commits either in its slot of the join row or in *)
(*     a register of its own, decided before the user's code runs;         *)
(*   - a choice, and where a failure is caught, are frozen as the keys of  *)
(*     placed; what cannot run any more is never waited for: exclusive     *)
(*     producers share a slot, and a choice fills the slots of the ends    *)
(*     that it makes impossible;                                           *)
(*   - an older result is read where it was committed, by looking at both  *)
(*     clouds that can own it, unless the event carried it;                *)
(*   - start: open index entry, then X if absent, then invoke;             *)
(*   - completion: X goes RUNNING -> DONE | FAILED by a conditional update *)
(*     at home; the index entry is removed after that.                     *)
(*                                                                         *)
(* Environment faults are paid from a budget: see FaultKinds in Shapes.tla.*)
(***************************************************************************)
EXTENDS Naturals, Sequences, FiniteSets, TLC

CONSTANTS Clouds,
          Steps,      \* step instances; the items of a forEach up to its greatest width
          Root, Preds, Succs, Prim,
          Items,      \* [Steps -> Seq(Steps)]: the items of a forEach dispatcher, <<>> for others
          Coll,       \* [Steps -> Steps]: the collector of a dispatcher (itself for others)
          SlotWidth,  \* a join at most this wide takes its branches' commits in its own row
          ResultEnd,  \* the end whose output is the result (of exclusive ends: their slot)
          More,       \* choices, catches, shared slots, older results: see Plain in Shapes.tla
          Input,      \* [clients -> input hash]; no clients: the run has been started with 1
          MaxFaults, MaxAtts, FaultKinds, Bug, Sweeper,
          DynPlace,   \* TRUE: the winner may record ANY placement (health, cost)
          Dead        \* clouds that never come back once down (availability)

VARIABLES led,    \* [Clouds -> [Steps -> row]]  the registers
          arr,    \* [Steps -> [slots -> cell]]  the join rows (at the join's owner)
          cnt,    \* join counters (only used by the counterJoin mutant)
          x,      \* the execution's row X, at home
          idx,    \* is there an open index entry, at home
          clients,\* [client -> where it is in start()]
          msgs,   \* events in the asynchronous queues
          atts,   \* running attempts (deliveries being handled)
          runs,   \* number of user code runs per step (= fresh output ids)
          hist,   \* history: every commit ever, per step
          xhist,  \* history: every final value X ever took
          ghosts, \* conditional writes still in flight (their client timed out)
          net, faas, store, faults

stores == <<led, arr, cnt, hist>>
exec   == <<x, idx, xhist, clients>>
env    == <<ghosts, net, faas, store>>
vars   == <<led, arr, cnt, x, idx, clients, msgs, atts, runs, hist, xhist,
            ghosts, net, faas, store, faults>>

-----------------------------------------------------------------------------
(* The graph *)
Home      == Prim[Root]
Clnts     == DOMAIN Input
Ends      == {s \in Steps : Succs[s] = {}}
Reads     == \E s \in Steps : More.older[s] # {}
ManyEnds  == Cardinality({More.slot[e] : e \in Ends}) > 1
Dispatchers == {l \in Steps : Items[l] # <<>>}
Collectors  == {Coll[l] : l \in Dispatchers}
\* exclusive producers share a slot, named after one of them
Rep       == IF Bug = "mergeAsJoin" THEN [s \in Steps |-> s] ELSE More.slot
Slots     == [t \in Steps |-> {Rep[p] : p \in Preds[t]}]
ProducersOf == [t \in Steps |-> [k \in Slots[t] |-> {p \in Preds[t] : Rep[p] = k}]]
Producers(t, k) == ProducersOf[t][k]
EndSlots  == {Rep[e] : e \in Ends}
Choosers  == More.choose      \* they follow exactly one of their edges
CatchTo   == More.catch       \* where a failure that is caught leads; the step itself: nowhere
Older     == More.older       \* the older results that a step reads ...
Carry     == More.carry       \* ... and those that travel in the events to it
Joins     == Collectors \cup {t \in Steps : Cardinality(Slots[t]) > 1}
ItemNo    == [t \in Steps |->      \* 1 = the item sent first (index 0), 0 = no item
               LET ks == {k \in 1..9 : \E l \in Dispatchers : k <= Len(Items[l]) /\ Items[l][k] = t}
               IN IF ks = {} THEN 0 ELSE CHOOSE k \in ks : TRUE]
IsItem(t) == ItemNo[t] > 0
\* which item a step of a forEach's region belongs to, itself being an item or behind one
Pos      == [t \in Steps |-> IF IsItem(t) THEN ItemNo[t] ELSE More.pos[t]]
ListOf   == CHOOSE l \in Dispatchers : TRUE    \* no flow has two
\* a window: the dispatcher sends the first items, the end of an item the one after the window
Window    == More.window                       \* 0: all at once
NextOf    == [s \in Steps |-> IF Dispatchers = {} THEN {} ELSE
               {t \in Steps : IsItem(t) /\ Window > 0 /\ Coll[ListOf] \in Succs[s] /\ Pos[t] = Pos[s] + Window}]
EndBefore == [t \in Steps |-> {s \in Steps : t \in NextOf[s]}]
NoRegion  == <<>>
Windowed(w) == Window > 0 /\ w > Window        \* is there anything left to send after the first
\* the key of an edge in `placed`: all the items of a forEach share one
EdgeKey  == [t \in Steps |->
               IF IsItem(t) THEN LET l == CHOOSE l \in Dispatchers : t \in Succs[l] IN Items[l][1] ELSE t]
Other(c)  == CHOOSE d \in Clouds : d # c
\* the slots a join waits for; w = the width frozen by its dispatcher
Exp(t, w) == IF t \in Collectors THEN {p \in Preds[t] : Pos[p] <= w} ELSE Slots[t]

\* outputs: 1.. = returned by run n; 11.. = run n failed for good, 21.. = with a failure
\* that the step says where to catch
Failed(v) == v > 10
Caught(v) == v > 20
\* the ways in which s can go on after v: the sets of keys `placed` can have
Normal(s, w) == IF s \in Dispatchers THEN IF w = 0 THEN {Coll[s]} ELSE {Items[s][1]}
                ELSE {EdgeKey[t] : t \in Succs[s]}
Ways(s, v, w) ==
  IF Failed(v) THEN {IF Caught(v) THEN {CatchTo[s]} ELSE {}}
  ELSE IF s \in Choosers THEN {{t} : t \in Succs[s]}
  ELSE {Normal(s, w)}
Placements(s, v, w) ==
  UNION {IF DynPlace THEN {f \in [ks -> Clouds] : \A e \in ks : e \in Joins => f[e] = Prim[e]}
         ELSE {[e \in ks |-> Prim[e]]} : ks \in Ways(s, v, w)}
\* whom the committed row r of s leads to: the stored choice, nobody else's
Frozen(s, r) ==
  IF Failed(r.val) \/ s \in Choosers THEN DOMAIN r.placed
  ELSE IF s \in Dispatchers THEN IF r.w = 0 THEN {Coll[s]} ELSE {Items[s][i] : i \in 1..r.w}
  ELSE Succs[s]
\* whom an attempt goes on to: of a window, the first items
Follow(s, r) == IF Bug = "choiceAll" /\ ~Failed(r.val) THEN Succs[s]
                ELSE {t \in Frozen(s, r) : Windowed(r.w) /\ s \in Dispatchers => ItemNo[t] <= Window}
\* and the item that this end of an item sets going
Onward(s, r) == IF Failed(r.val) THEN {} ELSE {t \in NextOf[s] : Pos[t] <= r.w}
Uncaught(r) == Failed(r.val) /\ DOMAIN r.placed = {}
\* the slot of the ends that r fills: its own if s is an end, or of the ends that
\* cannot run now that s has gone on this way
Skipped(s, ks) == {More.skip[s][t] : t \in ks \cap DOMAIN More.skip[s]}
EndSlot(s, r) == IF ~Failed(r.val) /\ Succs[s] = {} THEN {Rep[s]}
                 ELSE IF Bug = "skipMissing" THEN {} ELSE Skipped(s, DOMAIN r.placed)
\* what has to be done after s committed r; "X" = end the execution, or arrive there
Targets(s, r) == Follow(s, r) \cup Onward(s, r)
  \cup (IF Uncaught(r) \/ EndSlot(s, r) # {} \/ (Bug = "caughtFails" /\ Failed(r.val)) THEN {"X"} ELSE {})

Reach(y, c)     == y = c \/ net
StoreOK(y, c)   == store[c] /\ Reach(y, c)
CanInvoke(y, c) == faas[c] /\ Reach(y, c)
Pay(k) == /\ k \in FaultKinds /\ faults < MaxFaults /\ faults' = faults + 1
Free   == UNCHANGED faults
Env    == UNCHANGED env

-----------------------------------------------------------------------------
(* Rows *)
NoRow == [val |-> 0, placed |-> <<>>, multi |-> FALSE, w |-> 0]
NoX   == [st |-> "NONE", inp |-> 0, val |-> <<>>, arr |-> [e \in EndSlots |-> <<>>]]
\* a cell of a join row: by p in the slot itself (own ""), or the mark of a register that own has.
\* A mark does not say whose register it is: by and val are used only if p has the slot for itself.
NoCell == [by |-> "", val |-> 0, own |-> ""]
Final == x.st \in {"DONE", "FAILED"}

Merge == Bug \notin {"lastArriverOnly", "counterJoin"}
\* Does branch s (register owned by o, join width w) commit in the join row?
\* Fixed before the user's code runs: from the graph, the width and the owner.
MergeAt == [s \in Steps |-> [o \in Clouds |->
             /\ Merge /\ Cardinality(Succs[s]) = 1
             /\ CatchTo[s] = s \/ Bug = "catchInSlot"   \* a slot cannot say that its failure is caught
             /\ \A t \in Succs[s] : t \in Joins /\ Prim[t] = o]]
MayMerge(s, o, w) == MergeAt[s][o] /\ w <= SlotWidth
InSlot(s, o, w, v) == /\ MayMerge(s, o, w)
                      /\ Bug = "registerBySize" => v % 2 = 1   \* mutant: by the output
JoinOf(s) == CHOOSE t \in Succs[s] : TRUE
Cell(s) == arr[JoinOf(s)][Rep[s]]
Slot(s, w) == [NoRow EXCEPT !.val = Cell(s).val, !.w = w]
\* the register of s at owner o, for somebody who would put v (0: a reader)
Reg(o, s, w, v) ==
  IF ~MayMerge(s, o, w) THEN led[o][s]
  ELSE IF Bug = "registerBySize" /\ v = 0
       THEN IF Cell(s).val # 0 THEN Slot(s, w) ELSE led[o][s]
       ELSE IF InSlot(s, o, w, v) THEN Slot(s, w) ELSE led[o][s]

Nothing == [gave |-> 0]      \* the inputs of a failure that the sweeper puts
Write(s, o, v, i, old, w, pl) ==     \* ONE conditional write, already known to apply
  LET row == [val |-> v, placed |-> pl, multi |-> FALSE, w |-> w]
      in  == InSlot(s, o, w, v)
  IN /\ hist' = [hist EXCEPT ![s] = @ \cup
                   {[val |-> v, ins |-> i, old |-> old, w |-> w, gave |-> i = Nothing,
                     to |-> Frozen(s, IF in THEN [row EXCEPT !.placed = <<>>] ELSE row)]}]
     /\ IF in THEN arr' = [arr EXCEPT ![JoinOf(s)][Rep[s]] = [by |-> s, val |-> v, own |-> ""]] /\ UNCHANGED led
              ELSE led' = [led EXCEPT ![o][s] = row] /\ UNCHANGED arr

\* old: the older results that the event carries; reg: in a window, who owns the list and the items
Msg(t, c, o, i, w, old, reg) ==
  [st |-> t, cl |-> c, own |-> o, ins |-> i, w |-> IF Pos[t] > 0 THEN w ELSE 0, old |-> old,
   reg |-> IF Pos[t] > 0 /\ Windowed(w) THEN reg ELSE NoRegion]
MsgOf(a) == Msg(a.st, a.cl, a.own, a.ins, a.w, a.got, a.reg)
RootMsg(c, inp) == Msg(Root, c, Home, [in |-> inp], 0, <<>>, NoRegion)

\* got: what the event carried; old: what is known by now (0: did not run);
\* miss: where the older result that is looked for has been found absent
NewAtt(m, pc, v, w) ==
  [st |-> m.st, cl |-> m.cl, own |-> m.own, ins |-> m.ins, w |-> w, val |-> v,
   pc |-> pc, win |-> FALSE, pl |-> <<>>, todo |-> {}, amb |-> {},
   fire |-> {}, rep |-> {}, cur |-> m.st, got |-> m.old, old |-> m.old, miss |-> {}, reg |-> m.reg]

\* replace attempt a by b; an attempt with nothing left to do ends
Upd(a, b) == atts' = IF b.pc = "disp" /\ b.todo = {}
                     THEN IF Bug = "dispatchFirst" /\ b.win /\ led[b.own][b.st].val = 0
                          THEN (atts \ {a}) \cup {[b EXCEPT !.pc = "commit"]}
                          ELSE atts \ {a}
                     ELSE (atts \ {a}) \cup {b}
\* attempt a goes on to dispatch from the stored row r
Disp(a, r, win) ==
  LET w == IF a.st \in Dispatchers THEN r.w ELSE a.w
  IN [a EXCEPT !.pc = "disp", !.win = win, !.val = r.val, !.w = w,
               !.pl = IF Bug = "choiceAll" THEN r.placed @@ Prim ELSE r.placed,
               !.todo = LET q == [r EXCEPT !.w = w]
                        IN CASE Bug = "windowTakeOver" /\ ~win -> Targets(a.st, q) \cup Frozen(a.st, q)
                             [] Bug = "windowWinner" /\ ~win -> Targets(a.st, q) \ NextOf[a.st]
                             [] OTHER -> Targets(a.st, q),
               !.fire = IF a.st \in Dispatchers /\ ~Failed(r.val) /\ w = 0
                        THEN {Coll[a.st]} ELSE {}]   \* an empty list: straight to the collector

Init ==
  /\ led  = [c \in Clouds |-> [s \in Steps |-> NoRow]]
  /\ arr  = [s \in Steps |-> [k \in IF s \in Joins THEN Slots[s] ELSE {} |-> NoCell]]
  /\ cnt  = [s \in Steps |-> 0]
  /\ IF Clnts = {}
     THEN x = [NoX EXCEPT !.st = "RUNNING", !.inp = 1] /\ idx = TRUE /\ msgs = {RootMsg(Home, 1)}
     ELSE x = NoX /\ idx = FALSE /\ msgs = {}
  /\ clients = [c \in Clnts |-> IF Bug = "indexAfter" THEN "x" ELSE "index"]
  /\ atts = {}
  /\ runs = [s \in Steps |-> 0]
  /\ hist = [s \in Steps |-> {}]
  /\ xhist = {}
  /\ ghosts = {}
  /\ net = TRUE /\ faas = [c \in Clouds |-> TRUE] /\ store = [c \in Clouds |-> TRUE]
  /\ faults = 0

-----------------------------------------------------------------------------
(* start(): a client outside both clouds *)
RestC == UNCHANGED <<led, arr, cnt, atts, runs, hist, xhist>>
Goto(c, p) == clients' = [clients EXCEPT ![c] = p]

ClientIndex(c) ==      \* the open index entry, before X
  /\ clients[c] = "index" /\ store[Home] /\ Free /\ idx' = TRUE
  /\ Goto(c, IF Bug = "indexAfter" THEN "invoke" ELSE "x")
  /\ UNCHANGED <<x, msgs>> /\ RestC /\ Env
PutX(inp) == x' = IF x.st = "NONE" \/ Bug = "startNoCondition"
                  THEN [NoX EXCEPT !.st = "RUNNING", !.inp = inp] ELSE x
ClientX(c) ==          \* X if absent; found: same input hash, or refused
  /\ clients[c] = "x" /\ store[Home] /\ Free /\ PutX(Input[c])
  /\ LET next == IF Bug = "indexAfter" THEN "index" ELSE "invoke"
     IN IF x.st = "NONE" \/ Bug \in {"startNoCondition", "startAnyHash"} THEN Goto(c, next)
        ELSE IF x.inp # Input[c] THEN Goto(c, "refused")
        ELSE IF Final THEN Goto(c, "done")
        ELSE \/ led[Home][Root].val # 0 /\ Goto(c, "done")
             \/ Goto(c, next)            \* uncommitted, or a stale read says so
  /\ UNCHANGED <<idx, msgs>> /\ RestC /\ Env
ClientXLost(c) ==      \* the put happens, its answer is lost; the client puts again
  /\ clients[c] = "x" /\ store[Home] /\ x.st = "NONE" /\ Pay("amb") /\ PutX(Input[c])
  /\ UNCHANGED <<idx, msgs, clients>> /\ RestC /\ Env
ClientXGhost(c) ==     \* the put lands at any later time
  /\ clients[c] = "x" /\ store[Home] /\ Pay("ghost")
  /\ ghosts' = ghosts \cup {[k |-> "x", inp |-> Input[c]]}
  /\ UNCHANGED <<x, idx, msgs, clients, net, faas, store>> /\ RestC
ClientInvoke(c, d) ==  \* the start step, on its primary or on its backup; the owner is home
  /\ clients[c] = "invoke" /\ faas[d] /\ Free
  /\ d = Home \/ ~faas[Home]
  /\ msgs' = msgs \cup {RootMsg(d, Input[c])} /\ Goto(c, "done")
  /\ UNCHANGED <<x, idx>> /\ RestC /\ Env
ClientInvokeLost(c) == \* accepted, the answer is lost, the backup is tried as well
  /\ clients[c] = "invoke" /\ faas[Home] /\ faas[Other(Home)] /\ Pay("amb")
  /\ msgs' = msgs \cup {RootMsg(d, Input[c]) : d \in Clouds} /\ Goto(c, "done")
  /\ UNCHANGED <<x, idx>> /\ RestC /\ Env
ClientCrash(c) ==
  /\ clients[c] \in {"index", "x", "invoke"} /\ Pay("crash") /\ Goto(c, "gone")
  /\ UNCHANGED <<x, idx, msgs>> /\ RestC /\ Env

-----------------------------------------------------------------------------
\* An event is delivered: pre-read of the owner's row; a hit goes to recovery,
\* a miss runs the user's code, after the older results that it needs have been
\* found.  bad = that code fails for good: 10, or 20 if the step says where to catch it.
Unknown(m) == Older[m.st] \ DOMAIN m.old
Begin(m, seen, bad) ==
  /\ faas[m.cl] /\ Cardinality(atts) < MaxAtts
  /\ IF seen
     THEN /\ atts' = atts \cup {NewAtt(m, "recov", 0, m.w)}
          /\ UNCHANGED runs
     ELSE /\ runs' = [runs EXCEPT ![m.st] = @ + 1]
          /\ \E w \in IF m.st \in Dispatchers /\ bad = 0 THEN 0..Len(Items[m.st]) ELSE {m.w} :
             LET v == runs[m.st] + 1 + bad
                 n == NewAtt(m, IF Unknown(m) = {} THEN "commit" ELSE "probe", v, w)
             IN  \E pl \in IF Bug = "dispatchFirst" THEN Placements(m.st, v, w) ELSE {<<>>} :
                 atts' = atts \cup
                   {IF Bug = "dispatchFirst" /\ Succs[m.st] # {}
                    THEN Disp(n, [NoRow EXCEPT !.val = v, !.placed = pl, !.w = w], TRUE)
                    ELSE n}
  /\ UNCHANGED stores /\ UNCHANGED exec /\ Env

Hit(m) == StoreOK(m.cl, m.own) /\ Reg(m.own, m.st, m.w, 0).val # 0

Deliver(m)      == Free /\ Begin(m, Hit(m), 0) /\ msgs' = msgs \ {m}
DeliverThrow(m) == /\ ~Hit(m) /\ Pay("throw") /\ msgs' = msgs \ {m}
                   /\ \E bad \in IF CatchTo[m.st] = m.st THEN {10} ELSE {10, 20} : Begin(m, FALSE, bad)
DupDeliver(m)   == Pay("dup") /\ Begin(m, Hit(m), 0) /\ UNCHANGED msgs
StaleDeliver(m) == Hit(m) /\ Pay("stale") /\ Begin(m, FALSE, 0) /\ msgs' = msgs \ {m}
Lose(m)         == Pay("lose") /\ msgs' = msgs \ {m}
                   /\ UNCHANGED stores /\ UNCHANGED <<atts, runs>> /\ UNCHANGED exec /\ Env

-----------------------------------------------------------------------------
\* An older result: x's register is in one of two clouds, at the place that
\* depends on the owner.  Strong reads, of the primary first; a hit in either is
\* enough, "did not run" needs both.  x has committed already, or never will (OlderSound).
Looked(a) == CHOOSE y \in Older[a.st] \ DOMAIN a.old : TRUE
WidthAt(y) == IF ~IsItem(y) THEN 0
              ELSE LET l == CHOOSE l \in Preds[y] : TRUE IN led[IF led[Prim[l]][l].val # 0 THEN Prim[l] ELSE Other(Prim[l])][l].w
At(o, y) == LET w == WidthAt(y)
            IN IF ~MayMerge(y, o, w) THEN led[o][y].val
               ELSE IF Cell(y).own = "" /\ (Cell(y).by = y \/ Bug = "probeAnySlot") THEN Cell(y).val ELSE 0
Know(a, y, v) == LET b == [a EXCEPT !.old = (y :> v) @@ @, !.miss = {}]
                 IN atts' = (atts \ {a}) \cup
                      {[b EXCEPT !.pc = IF Older[a.st] \ DOMAIN b.old = {} THEN "commit" ELSE "probe"]}
Absent(a, y, o) ==
  IF a.miss \cup {o} = Clouds \/ Bug = "probeOneOwner" THEN Know(a, y, 0)
  ELSE atts' = (atts \ {a}) \cup {[a EXCEPT !.miss = @ \cup {o}]}
Probe(a, o) ==
  /\ a.pc = "probe" /\ o \notin a.miss /\ Free
  /\ \/ o = Prim[Looked(a)] \/ Prim[Looked(a)] \in a.miss
     \/ ~StoreOK(a.cl, Prim[Looked(a)]) /\ Bug # "probeOneOwner"
  /\ LET y == Looked(a)
         v == At(o, y)
     IN CASE Bug = "carriedAbsent" -> Know(a, y, 0)
          [] Bug = "probeDown" /\ ~StoreOK(a.cl, o) -> Absent(a, y, o)
          [] OTHER -> /\ StoreOK(a.cl, o)
                      /\ IF v = 0 THEN Absent(a, y, o)
                         ELSE Know(a, y, IF Failed(v) /\ Bug # "probeFailed" THEN 0 ELSE v)
  /\ UNCHANGED stores /\ UNCHANGED <<msgs, runs>> /\ UNCHANGED exec /\ Env
ProbeStale(a, o) ==        \* mutant: an eventually consistent read
  /\ Bug = "probeStale" /\ a.pc = "probe" /\ o \notin a.miss /\ Pay("stale")
  /\ Absent(a, Looked(a), o)
  /\ UNCHANGED stores /\ UNCHANGED <<msgs, runs>> /\ UNCHANGED exec /\ Env

-----------------------------------------------------------------------------
\* The single write of a failure-free step: conditional put of the output.
Mine(a) == IF Bug = "skipFirst" /\ a.st \in Choosers THEN {a.pl} \ {<<>>}
           ELSE Placements(a.st, a.val, a.w)
SkipFirst(a) ==            \* mutant: the choice fills the slots before it is committed
  /\ Bug = "skipFirst" /\ a.pc = "commit" /\ a.st \in Choosers /\ a.pl = <<>>
  /\ StoreOK(a.cl, Home) /\ Free
  /\ \E pl \in Placements(a.st, a.val, a.w) :
       /\ atts' = (atts \ {a}) \cup {[a EXCEPT !.pl = pl]}
       /\ x' = [x EXCEPT !.arr = [k \in EndSlots |->
                  IF @[k] = <<>> /\ k \in Skipped(a.st, DOMAIN pl) THEN <<a.st, 0>> ELSE @[k]]]
  /\ UNCHANGED stores /\ UNCHANGED <<idx, xhist, clients, msgs, runs>> /\ Env
Own(a, r) == \/ Bug = "choiceNotFrozen" /\ a.st \in Choosers /\ ~Failed(r.val)
             \/ Bug = "catchUnfrozen" /\ Failed(r.val)     \* if it did not fail itself: nobody catches
Commit(a) ==
  /\ a.pc = "commit" /\ StoreOK(a.cl, a.own) /\ Free
  /\ LET r == Reg(a.own, a.st, a.w, a.val)
     IN CASE r.val = 0 -> \E pl \in Mine(a) :
               /\ Write(a.st, a.own, a.val, a.ins, a.old, a.w, pl)
               /\ IF Bug = "dispatchFirst" /\ Succs[a.st] # {} THEN atts' = atts \ {a}
                  ELSE Upd(a, Disp(a, [val |-> a.val, placed |-> pl, w |-> a.w], TRUE))
          [] r.val = a.val /\ Bug # "loserStops" ->      \* my own ambiguous write
               /\ Upd(a, Disp(a, r, TRUE)) /\ UNCHANGED <<led, hist, arr>>
          [] OTHER ->
               /\ UNCHANGED <<led, hist, arr>>
               /\ CASE Bug = "loserStops" -> atts' = atts \ {a}
                    [] Bug = "ownOutput"  -> Upd(a, Disp(a, [r EXCEPT !.val = a.val], FALSE))
                    [] Own(a, r) -> \E pl \in IF Failed(r.val) /\ ~Failed(a.val) THEN {<<>>} ELSE Placements(a.st, a.val, 0) :
                                      Upd(a, Disp(a, [r EXCEPT !.placed = pl], FALSE))
                    [] OTHER -> atts' = (atts \ {a}) \cup
                                  {[a EXCEPT !.pc = "recov", !.val = 0,
                                             !.w = IF a.st \in Dispatchers THEN 0 ELSE @]}
  /\ UNCHANGED <<cnt, msgs, runs>> /\ UNCHANGED exec /\ Env

CommitLost(a) ==   \* the write happens, the answer is lost, the attempt puts again
  /\ a.pc = "commit" /\ StoreOK(a.cl, a.own) /\ Reg(a.own, a.st, a.w, a.val).val = 0
  /\ Pay("amb")
  /\ \E pl \in Mine(a) : Write(a.st, a.own, a.val, a.ins, a.old, a.w, pl)
  /\ UNCHANGED <<cnt, msgs, atts, runs>> /\ UNCHANGED exec /\ Env

\* the put is still in flight when its sender stops waiting: it may land at
\* ANY later time (also after the attempt is dead, or after others committed)
CommitGhost(a) ==
  /\ a.pc = "commit" /\ StoreOK(a.cl, a.own) /\ Pay("ghost")
  /\ \E pl \in Mine(a) :
       ghosts' = ghosts \cup {[k |-> "put", own |-> a.own, st |-> a.st, val |-> a.val,
                               ins |-> a.ins, old |-> a.old, w |-> a.w, pl |-> pl]}
  /\ UNCHANGED stores /\ UNCHANGED <<msgs, atts, runs, net, faas, store>> /\ UNCHANGED exec
GhostLands(g) ==
  /\ g \in ghosts /\ Free /\ ghosts' = ghosts \ {g}
  /\ CASE g.k = "put" ->
            /\ store[g.own]
            /\ IF Reg(g.own, g.st, g.w, g.val).val = 0
               THEN Write(g.st, g.own, g.val, g.ins, g.old, g.w, g.pl)
               ELSE UNCHANGED <<led, hist, arr>>
            /\ UNCHANGED <<x, xhist>>
       [] g.k = "rep" ->
            /\ store[g.own]
            /\ LET r == led[g.own][g.st]
               IN led' = IF r.val # 0 /\ g.e \in DOMAIN r.placed /\ r.placed[g.e] = g.old /\ ~r.multi
                         THEN [led EXCEPT ![g.own][g.st].placed[g.e] = Other(g.old)]
                         ELSE led
            /\ UNCHANGED <<hist, arr, x, xhist>>
       [] g.k = "x" ->
            /\ store[Home] /\ PutX(g.inp) /\ UNCHANGED <<led, hist, arr, xhist>>
       [] g.k = "end" ->
            /\ store[Home]
            /\ IF x.st = "RUNNING" \/ Bug = "completeBlind"
               THEN x' = [x EXCEPT !.st = g.st, !.val = g.val] /\ xhist' = xhist \cup {<<g.st, g.val>>}
               ELSE UNCHANGED <<x, xhist>>
            /\ UNCHANGED <<led, hist, arr>>
  /\ UNCHANGED <<cnt, msgs, atts, runs, idx, clients, net, faas, store>>

-----------------------------------------------------------------------------
\* A non-winner (duplicate, retry, sweeper) first looks ahead: if the rows of
\* ALL successors are committed, nothing is left to do.  A stale read says
\* "absent", so going on with Recov is always possible as well.
Committed(a, r, t) ==
  IF t = "X" THEN StoreOK(a.cl, Home) /\ (Final \/ (Bug = "skipAhead" /\ Follow(a.st, r) # {}))
  ELSE LET o == IF t \in Joins THEN Prim[t] ELSE IF t \in NextOf[a.st] THEN a.reg[2] ELSE r.placed[EdgeKey[t]]
       IN StoreOK(a.cl, o) /\ Reg(o, t, IF IsItem(t) THEN r.w ELSE 0, 0).val # 0
\* the end of an item is in a row that waits for others, and the next item has committed
WentOn(a, ts) ==
  /\ a.reg # NoRegion
  /\ LET k == Coll[ListOf]
     IN /\ k \in ts /\ StoreOK(a.cl, Prim[k]) /\ arr[k][Rep[a.st]].val # 0 /\ \E e \in Exp(k, a.w) : arr[k][e].val = 0
        /\ \A t \in ts \ {k} : Bug = "windowAhead" \/ Committed(a, NoRow, t)
LookAhead(a) ==
  /\ a.pc = "recov" /\ StoreOK(a.cl, a.own) /\ Free
  /\ LET r  == Reg(a.own, a.st, a.w, 0)
         ts == Targets(a.st, r)      \* r.w: of a list its own width, else that of the region
     IN /\ r.val # 0
        /\ IF Bug = "lookAheadSome" THEN \E t \in ts : Committed(a, r, t)
           ELSE (\A t \in ts : Committed(a, r, t)) \/ WentOn(a, ts)
  /\ atts' = atts \ {a}
  /\ UNCHANGED stores /\ UNCHANGED <<msgs, runs>> /\ UNCHANGED exec /\ Env

\* Otherwise it takes over dispatching: it records that there is more than one
\* dispatcher (multi), and goes on with the row which that update returns,
\* to all successors or only to those which it did not see committed.
\* A branch committed in the join row has no placement: it only reads.
Recov(a) ==
  /\ a.pc = "recov" /\ StoreOK(a.cl, a.own) /\ Free
  /\ LET r == Reg(a.own, a.st, a.w, 0)
         own == led[a.own][a.st].val = r.val    \* not in a slot
     IN /\ IF Bug = "lookAheadSome"
           THEN ~\E t \in Targets(a.st, r) : Committed(a, r, t) ELSE TRUE
        /\ LET b == Disp(a, r, FALSE)
           IN \/ Upd(a, b)
              \/ Upd(a, [b EXCEPT !.todo = {t \in @ : ~Committed(a, r, t)}])
        /\ led' = IF ~own \/ Bug \in {"noMulti", "replaceByRetry"} THEN led
                  ELSE [led EXCEPT ![a.own][a.st].multi = TRUE]
  /\ UNCHANGED <<arr, cnt, msgs, runs, hist>> /\ UNCHANGED exec /\ Env

-----------------------------------------------------------------------------
\* Dispatch of a successor t that is no join.
In1(a) == [p \in {a.st} |-> a.val]
\* the next item of a window has its input by reference to the list
InsTo(a, t) == IF t \in NextOf[a.st] THEN [p \in {ListOf} |-> led[a.reg[1]][ListOf].val] ELSE In1(a)
\* the older results that an event to t carries: what a was invoked with, or was carried to it
Old1(a, t) == LET known == {y \in DOMAIN a.old : a.old[y] # 0} \cup DOMAIN a.ins
              IN [y \in Carry[t] \cap known |-> IF y \in DOMAIN a.ins THEN a.ins[y] ELSE a.old[y]]
Pl(a, t) == IF t \notin NextOf[a.st] THEN a.pl[EdgeKey[t]]
            ELSE IF Bug = "windowOwnerRead" /\ a.win THEN Prim[t]    \* mutant: as a stale read of the list's register has it
            ELSE a.reg[2]
\* what an event to t, which o owns, says about the region
RegTo(a, t, o) == IF a.st \in Dispatchers THEN <<a.own, o>> ELSE a.reg
Done1(a, t) == Upd(a, [a EXCEPT !.todo = @ \ {t}, !.amb = @ \ {t}])
Rest == UNCHANGED stores /\ UNCHANGED runs /\ UNCHANGED exec /\ Env
\* the first item goes alone: the others wait until its dispatch is finished
Turn(a, t) == IF t \in NextOf[a.st] THEN a.todo \cap Joins = {}     \* first the arrival
              ELSE ItemNo[t] > 1 => EdgeKey[t] \notin a.todo \/ Bug = "itemsTogether"

CanReplace(a, t) == /\ Bug # "localOwner"
                    /\ ItemNo[t] <= 1 \/ Bug = "itemReplace"
                    /\ EdgeKey[t] \notin a.rep \/ Bug = "replaceTwice"   \* at most one re-placement
                    /\ (a.win \/ Bug = "replaceByRetry")
                    /\ (t \notin a.amb \/ Bug = "replaceOnTimeout")

Send(a, t) ==
  /\ CanInvoke(a.cl, Pl(a, t)) /\ Free
  /\ msgs' = msgs \cup {Msg(t, Pl(a, t), Pl(a, t), InsTo(a, t), a.w, Old1(a, t), RegTo(a, t, Pl(a, t)))}
  /\ Done1(a, t) /\ Rest
SendLost(a, t) ==        \* accepted, but the caller sees a timeout
  /\ CanInvoke(a.cl, Pl(a, t)) /\ t \notin a.amb /\ Pay("amb")
  /\ msgs' = msgs \cup {Msg(t, Pl(a, t), Pl(a, t), InsTo(a, t), a.w, Old1(a, t), RegTo(a, t, Pl(a, t)))}
  /\ Upd(a, [a EXCEPT !.amb = @ \cup {t}]) /\ Rest
SendAmbNot(a, t) ==      \* the request is lost on its way although the target is fine
  /\ CanInvoke(a.cl, Pl(a, t)) /\ t \notin a.amb /\ Pay("amb")
  /\ Upd(a, [a EXCEPT !.amb = @ \cup {t}]) /\ UNCHANGED msgs /\ Rest
Timeout(a, t) ==         \* not accepted, and the caller cannot tell
  /\ ~CanInvoke(a.cl, Pl(a, t)) /\ t \notin a.amb /\ Free
  /\ Upd(a, [a EXCEPT !.amb = @ \cup {t}]) /\ UNCHANGED msgs /\ Rest
Reject(a, t) ==          \* a DEFINITE rejection
  /\ IF CanInvoke(a.cl, Pl(a, t)) THEN Pay("throttle") ELSE Free
  /\ IF CanReplace(a, t) THEN Upd(a, [a EXCEPT !.pc = "replace", !.cur = t])
     ELSE \* no right to move the owner: the other cloud runs it, the owner stays
          /\ t \notin a.amb /\ CanInvoke(a.cl, Pl(a, t))
          /\ Upd(a, [a EXCEPT !.amb = @ \cup {t}])
  /\ UNCHANGED msgs /\ Rest
Fallback(a, t) ==        \* the backup runs it, but commits at the SAME owner
  /\ \/ t \in a.amb
     \/ ~CanInvoke(a.cl, Pl(a, t)) /\ ~CanReplace(a, t)
  /\ CanInvoke(a.cl, Other(Pl(a, t))) /\ Free
  /\ LET b == Other(Pl(a, t))
         o == IF Bug = "localOwner" \/ (Bug = "itemOwner" /\ ItemNo[t] > 1) THEN b ELSE Pl(a, t)
     IN msgs' = msgs \cup {Msg(t, b, o, InsTo(a, t), a.w, Old1(a, t), RegTo(a, t, o))}
  /\ Done1(a, t) /\ Rest

Replace(a) ==            \* re-place cur at its backup: conditional update
  /\ a.pc = "replace" /\ Free
  /\ LET t == a.cur  e == EdgeKey[t]  r == led[a.own][a.st]
         old == a.pl[e]   \* all my sends to old were DEFINITELY rejected
         ok  == [a EXCEPT !.pc = "disp", !.pl[e] = Other(old), !.rep = @ \cup {e}, !.cur = a.st]
         nok == [a EXCEPT !.pc = "disp", !.amb = @ \cup {t}, !.rep = @ \cup {e}, !.cur = a.st]
     IN IF ~StoreOK(a.cl, a.own)
        THEN \* outcome UNKNOWN: nothing may be sent any more, the delivery fails
             /\ UNCHANGED led
             /\ IF Bug = "replaceGiveUp" THEN Upd(a, nok) /\ UNCHANGED msgs
                ELSE atts' = atts \ {a} /\ \E q \in {{}, {MsgOf(a)}} : msgs' = msgs \cup q
        ELSE /\ UNCHANGED msgs
             /\ IF r.val = 0 \/ (r.placed[e] = old /\ r.multi)
                THEN Upd(a, nok) /\ UNCHANGED led
                ELSE /\ led' = [led EXCEPT ![a.own][a.st].placed[e] = Other(old)]
                     /\ Upd(a, ok)
  /\ UNCHANGED <<arr, cnt, runs, hist>> /\ UNCHANGED exec /\ Env
ReplaceLost(a) ==
  /\ a.pc = "replace" /\ StoreOK(a.cl, a.own)
  /\ LET e == EdgeKey[a.cur]  r == led[a.own][a.st]
     IN /\ r.val # 0 /\ r.placed[e] = a.pl[e] /\ ~r.multi /\ Pay("amb")
        /\ led' = [led EXCEPT ![a.own][a.st].placed[e] = Other(a.pl[e])]
  /\ UNCHANGED <<arr, cnt, msgs, atts, runs, hist>> /\ UNCHANGED exec /\ Env
ReplaceGhost(a) ==
  /\ a.pc = "replace" /\ StoreOK(a.cl, a.own) /\ Pay("ghost")
  /\ ghosts' = ghosts \cup {[k |-> "rep", own |-> a.own, st |-> a.st, e |-> EdgeKey[a.cur],
                              old |-> a.pl[EdgeKey[a.cur]]]}
  /\ UNCHANGED stores /\ UNCHANGED <<msgs, atts, runs, net, faas, store>> /\ UNCHANGED exec

-----------------------------------------------------------------------------
\* Fan-in: the first write per slot wins; ANY observer of the complete row
\* fires (the join's own register absorbs repeats).
Arr1(a, t) == IF arr[t][Rep[a.st]].val # 0 THEN arr
              ELSE [arr EXCEPT ![t][Rep[a.st]] =
                      [by |-> a.st, val |-> a.val, own |-> IF MayMerge(a.st, a.own, a.w) THEN "" ELSE a.own]]
Full(r, t, w) == \A k \in Exp(t, w) :
  r[t][k].val # 0 /\ (r[t][k].own # "" \/ ~Failed(r[t][k].val) \/ Bug = "failedFills")
\* who filled slot k: a slot says it; of a mark, the exclusive producer whose
\* register, in the cloud that the mark names, went on to t
Filler(t, k) ==
  LET c    == arr[t][k]
      rows == {p \in Producers(t, k) : c.own # "" /\ led[c.own][p].val # 0}
      went == {p \in rows : t \in Follow(p, led[c.own][p])}
      any  == {p \in rows : ~Failed(led[c.own][p].val)} \ went
  IN IF c.val = 0 THEN k                          \* nobody: only the counterJoin mutant asks
     ELSE IF c.own = "" \/ Cardinality(Producers(t, k)) = 1 THEN c.by
     ELSE IF Bug = "slotByAnyProducer" /\ any # {} THEN CHOOSE p \in any : TRUE
     ELSE CHOOSE p \in went : TRUE
Arrived(t, k) == IF arr[t][k].val = 0 \/ Filler(t, k) = arr[t][k].by THEN arr[t][k].val ELSE led[arr[t][k].own][Filler(t, k)].val
JoinIns(t, w) ==
  [p \in {Filler(t, k) : k \in Exp(t, w)} |-> Arrived(t, Rep[p])]

Arrive(a, t) ==
  /\ t \notin a.fire /\ StoreOK(a.cl, Prim[t]) /\ Free
  /\ arr' = Arr1(a, t)
  /\ cnt' = IF Bug = "counterJoin" THEN [cnt EXCEPT ![t] = IF @ > 3 THEN @ ELSE @ + 1] ELSE cnt
  /\ LET full == CASE Bug = "counterJoin" -> cnt'[t] = Cardinality(Exp(t, a.w))
                   [] Bug = "lastArriverOnly" -> arr[t][Rep[a.st]].val = 0 /\ Full(arr', t, a.w)
                   [] OTHER -> Full(arr', t, a.w)
     IN Upd(a, IF full THEN [a EXCEPT !.fire = @ \cup {t}, !.todo = @ \ NextOf[a.st]]
                       ELSE [a EXCEPT !.todo = @ \ {t}])
  /\ UNCHANGED <<led, msgs, runs, hist>> /\ UNCHANGED exec /\ Env
ArriveLost(a, t) ==
  /\ t \notin a.fire /\ StoreOK(a.cl, Prim[t])
  /\ (arr[t][Rep[a.st]].val = 0 \/ Bug = "counterJoin") /\ Pay("amb")
  /\ arr' = Arr1(a, t)
  /\ cnt' = IF Bug = "counterJoin" THEN [cnt EXCEPT ![t] = IF @ > 3 THEN @ ELSE @ + 1] ELSE cnt
  /\ UNCHANGED <<led, msgs, atts, runs, hist>> /\ UNCHANGED exec /\ Env
Fired(a, t) == Upd(a, [a EXCEPT !.todo = @ \ {t}, !.fire = @ \ {t}, !.amb = @ \ {t}])
Fire(a, t) ==
  /\ t \in a.fire /\ CanInvoke(a.cl, Prim[t]) /\ Free
  /\ msgs' = msgs \cup {Msg(t, Prim[t], Prim[t], JoinIns(t, a.w), 0, <<>>, NoRegion)}
  /\ Fired(a, t) /\ Rest
FireLost(a, t) ==
  /\ t \in a.fire /\ t \notin a.amb /\ CanInvoke(a.cl, Prim[t]) /\ Pay("amb")
  /\ msgs' = msgs \cup {Msg(t, Prim[t], Prim[t], JoinIns(t, a.w), 0, <<>>, NoRegion)}
  /\ Upd(a, [a EXCEPT !.amb = @ \cup {t}]) /\ Rest
FireFallback(a, t) ==
  /\ t \in a.fire /\ (t \in a.amb \/ ~CanInvoke(a.cl, Prim[t]))
  /\ CanInvoke(a.cl, Other(Prim[t])) /\ Free
  /\ LET b == Other(Prim[t])
     IN msgs' = msgs \cup {Msg(t, b, IF Bug = "localOwner" THEN b ELSE Prim[t], JoinIns(t, a.w), 0, <<>>, NoRegion)}
  /\ Fired(a, t) /\ Rest

-----------------------------------------------------------------------------
\* The end.  One end, or a failure nobody catches: X leaves RUNNING by a conditional
\* update.  Several ends arrive at home as in a join; whoever sees all of them completes.
\* A slot holds <<who, output>>; output 0 = its ends cannot run, says the choice.
EndsFull(ar) == IF Bug = "endsSome" THEN \E e \in EndSlots : ar[e] # <<>>
                                    ELSE \A e \in EndSlots : ar[e] # <<>>
RowOfAtt(a) == [val |-> a.val, placed |-> a.pl, multi |-> FALSE, w |-> a.w]
Fails(a) == Uncaught(RowOfAtt(a)) \/ (Bug = "caughtFails" /\ Failed(a.val))
Outcome(a) == IF Fails(a) THEN "FAILED" ELSE "DONE"
Result(a) == IF Fails(a) \/ ~ManyEnds THEN <<a.st, a.val>> ELSE x.arr[ResultEnd]
Ready(a) == Fails(a) \/ ~ManyEnds \/ "X" \in a.fire
EndRest == UNCHANGED stores /\ UNCHANGED <<msgs, runs, clients>>

MySlot(a) == CHOOSE k \in EndSlot(a.st, RowOfAtt(a)) : TRUE
EndMark(a) == x' = IF x.arr[MySlot(a)] = <<>>     \* also after X is final: the arrivals are a row of their own
                   THEN [x EXCEPT !.arr[MySlot(a)] = <<a.st, IF Follow(a.st, RowOfAtt(a)) = {} THEN a.val ELSE 0>>] ELSE x
EndArrive(a) ==
  /\ "X" \in a.todo /\ ~Ready(a) /\ StoreOK(a.cl, Home) /\ Free
  /\ EndMark(a)
  /\ Upd(a, IF EndsFull(x'.arr) THEN [a EXCEPT !.fire = @ \cup {"X"}] ELSE [a EXCEPT !.todo = @ \ {"X"}])
  /\ UNCHANGED <<idx, xhist>> /\ EndRest /\ Env
EndArriveLost(a) ==
  /\ "X" \in a.todo /\ ~Ready(a) /\ StoreOK(a.cl, Home) /\ x.arr[MySlot(a)] = <<>> /\ Pay("amb")
  /\ EndMark(a)
  /\ UNCHANGED <<atts, idx, xhist>> /\ EndRest /\ Env
SetX(a) == IF x.st = "RUNNING" \/ Bug = "completeBlind"
           THEN /\ x' = [x EXCEPT !.st = Outcome(a), !.val = Result(a)]
                /\ xhist' = xhist \cup {<<Outcome(a), Result(a)>>}
           ELSE UNCHANGED <<x, xhist>>
Finish(a) ==             \* X is final now, whoever made it so: remove the index entry
  /\ "X" \in a.todo /\ Ready(a) /\ StoreOK(a.cl, Home) /\ Free
  /\ SetX(a) /\ Upd(a, [a EXCEPT !.todo = (@ \ {"X"}) \cup {"I"}, !.fire = @ \ {"X"}])
  /\ UNCHANGED idx /\ EndRest /\ Env
FinishLost(a) ==
  /\ "X" \in a.todo /\ Ready(a) /\ StoreOK(a.cl, Home) /\ x.st = "RUNNING" /\ Pay("amb")
  /\ SetX(a)
  /\ UNCHANGED <<atts, idx>> /\ EndRest /\ Env
FinishGhost(a) ==
  /\ "X" \in a.todo /\ Ready(a) /\ StoreOK(a.cl, Home) /\ Pay("ghost")
  /\ ghosts' = ghosts \cup {[k |-> "end", st |-> Outcome(a), val |-> Result(a)]}
  /\ UNCHANGED <<atts, net, faas, store>> /\ UNCHANGED <<x, idx, xhist>> /\ EndRest
Unlist(a) ==
  /\ "I" \in a.todo /\ StoreOK(a.cl, Home) /\ Free
  /\ idx' = FALSE /\ Upd(a, [a EXCEPT !.todo = @ \ {"I"}])
  /\ UNCHANGED <<x, xhist>> /\ EndRest /\ Env

-----------------------------------------------------------------------------
\* Faults of the environment
Crash(a) ==   \* the function instance dies; the platform retries it, or gives up
  /\ Pay("crash") /\ atts' = atts \ {a}
  /\ \E q \in IF a.ins = Nothing THEN {{}} ELSE {{}, {MsgOf(a)}} : msgs' = msgs \cup q      \* a sweeper has no event
  /\ Rest
World == UNCHANGED stores /\ UNCHANGED exec /\ UNCHANGED <<msgs, runs, ghosts>>
NetDown == net /\ Pay("net") /\ net' = FALSE /\ World /\ UNCHANGED <<atts, faas, store>>
NetUp   == ~net /\ Free /\ net' = TRUE /\ World /\ UNCHANGED <<atts, faas, store>>
FaasDown(c) == faas[c] /\ Pay("faas") /\ faas' = [faas EXCEPT ![c] = FALSE]
               /\ World /\ UNCHANGED <<atts, net, store>>
StoreDown(c) == store[c] /\ Pay("store") /\ store' = [store EXCEPT ![c] = FALSE]
               /\ World /\ UNCHANGED <<atts, net, faas>>
CloudDown(c) == (faas[c] \/ store[c]) /\ Pay("cloud")   \* everything in c dies
               /\ faas' = [faas EXCEPT ![c] = FALSE] /\ store' = [store EXCEPT ![c] = FALSE]
               /\ atts' = {a \in atts : a.cl # c}
               /\ World /\ UNCHANGED net
CloudUp(c) == c \notin Dead /\ (~faas[c] \/ ~store[c]) /\ Free
               /\ faas' = [faas EXCEPT ![c] = TRUE] /\ store' = [store EXCEPT ![c] = TRUE]
               /\ World /\ UNCHANGED <<atts, net>>

-----------------------------------------------------------------------------
\* The sweeper is a function at home.  It takes open executions from the index, walks
\* the rows along the graph and only RE-SENDS events; all logic is in functions.
\* "Overdue" is modelled as: nothing of that step is on its way.
\* (An event parked in the queue of a dead FaaS does not count.)
Busy(s) == \/ \E m \in msgs : m.st = s /\ ~(m.cl \in Dead /\ ~faas[m.cl])
           \/ \E a \in atts : a.st = s
           \/ s = Root /\ \E c \in Clnts : clients[c] = "invoke"
\* the owner and the width of s as the walk finds them ("none": not reached)
RECURSIVE OwnerOf(_)
Led2(p, s) == OwnerOf(p) # "none" /\ EdgeKey[s] \in DOMAIN led[OwnerOf(p)][p].placed   \* p's row leads to s
OwnerOf(s) ==
  IF s = Root \/ s \in Joins THEN Prim[s]
  ELSE LET ps == {p \in Preds[s] : Led2(p, s)}
           p  == CHOOSE p \in ps : TRUE
       IN IF ps = {} THEN "none" ELSE led[OwnerOf(p)][p].placed[EdgeKey[s]]
WidthOf(s) == IF Pos[s] = 0 THEN 0 ELSE led[OwnerOf(ListOf)][ListOf].w
RegionOf(s) == IF Pos[s] = 0 THEN NoRegion ELSE <<OwnerOf(ListOf), OwnerOf(Items[ListOf][1])>>
RowOf(s) == IF OwnerOf(s) = "none" THEN NoRow ELSE Reg(OwnerOf(s), s, WidthOf(s), 0)
\* the width of join t: of its dispatcher, if it is a collector
JoinWidth(t) == IF t \notin Collectors THEN 0
                ELSE LET l == CHOOSE l \in Dispatchers : Coll[l] = t IN RowOf(l).w
InsOf(s) == IF s = Root THEN [in |-> x.inp]
            ELSE IF s \in Joins THEN JoinIns(s, JoinWidth(s))
            ELSE [p \in {p \in Preds[s] : Led2(p, s)} |-> RowOf(p).val]
RECURSIVE Walk(_, _)   \* every row on the way to s can be read from y
Walk(y, s) == /\ OwnerOf(s) # "none" => StoreOK(y, OwnerOf(s))
              /\ \A p \in Preds[s] : Walk(y, p)
\* y: the cloud of the sweeper, home's or, while home's functions are down, the other one's that stands in (at other times
\* it would do the same)
CanSweep(y) == Sweeper /\ idx /\ faas[y] /\ StoreOK(y, Home) /\ (y = Home \/ (~faas[Home] /\ Bug # "homeOnly"))
Redrive(s, d) == msgs' = msgs \cup {Msg(s, d, OwnerOf(s), InsOf(s), WidthOf(s), <<>>, RegionOf(s))}   \* carries no older results
Missing(y, s, t, r) ==
  IF Bug = "windowNotSwept" /\ t \in NextOf[s] THEN FALSE
  ELSE IF t = "X" THEN IF Bug = "endNotSwept" THEN FALSE
                  ELSE IF Failed(r.val) \/ ~ManyEnds THEN TRUE
                  ELSE EndsFull(x.arr) \/ \E k \in EndSlot(s, r) : x.arr[k] = <<>>
  ELSE /\ OwnerOf(t) # "none" /\ RowOf(t).val = 0 /\ StoreOK(y, OwnerOf(t)) /\ ~Busy(t)
       /\ (t \in Joins /\ s \in Preds[t]) => (arr[t][Rep[s]].val = 0 \/ Full(arr, t, JoinWidth(t)))
Sweep(s) ==
  /\ x.st = "RUNNING" /\ ~Busy(s) /\ RowOf(s).val # 0 /\ Free
  /\ \E y \in Clouds :
       /\ CanSweep(y) /\ Walk(y, s)
       /\ LET r == RowOf(s) IN (\E t \in Targets(s, r) : Missing(y, s, t, r)) = TRUE
       /\ \E d \in Clouds : CanInvoke(y, d) /\ Redrive(s, d)
  /\ UNCHANGED atts /\ Rest
SweepRoot ==
  /\ x.st = "RUNNING" /\ RowOf(Root).val = 0 /\ ~Busy(Root) /\ Free
  /\ \E y \in Clouds, d \in Clouds : CanSweep(y) /\ CanInvoke(y, d) /\ msgs' = msgs \cup {RootMsg(d, x.inp)}
  /\ UNCHANGED atts /\ Rest
SweepIndex ==            \* an entry whose X is final; one without X is left alone (how entries move: Index.tla)
  /\ (\E y \in Clouds : CanSweep(y)) /\ Free
  /\ Final \/ (Bug = "orphanRemoved" /\ x.st = "NONE")
  /\ idx' = FALSE
  /\ UNCHANGED stores /\ UNCHANGED <<x, xhist, clients, msgs, atts, runs>> /\ Env
Spurious(s) ==           \* a sweeper that is too early / an operator's redrive
  /\ store[Home] /\ RowOf(s).val # 0 /\ Pay("sweep")
  /\ \E y \in Clouds : /\ faas[y] /\ StoreOK(y, Home) /\ (y = Home \/ ~faas[Home]) /\ Walk(y, s)
                       /\ \E d \in Clouds : CanInvoke(y, d) /\ Redrive(s, d)
  /\ UNCHANGED atts /\ Rest
\* Giving up on t, which is behind s and absent (the start: behind nothing).  Patience is not modelled: it may happen at
\* any time, also while t runs.  First the register that says where t is placed is taken over, so that t cannot move any
\* more; then a failure is put where that row says, if nothing is there; then X ends with it, as after any failure.  A
\* join has one owner, and a branch in a slot has no placement: there is nothing to take over.
PlacedBy(s, t) == IF IsItem(t) THEN ListOf ELSE s
Giver(y, s, t) ==
  LET p   == PlacedBy(s, t)
      any == t = Root \/ t \in Joins
      o   == IF any THEN Prim[t] ELSE led[OwnerOf(p)][p].placed[EdgeKey[t]]
  IN [NewAtt(Msg(t, y, o, Nothing, WidthOf(t), <<>>, NoRegion), IF any \/ Bug = "giveUpStale" THEN "gput" ELSE "gtake", 0, WidthOf(t))
        EXCEPT !.cur = p]
GiveUp(s, t) ==
  /\ x.st = "RUNNING" /\ Cardinality(atts) < MaxAtts /\ Pay("giveup")
  /\ IF t = Root THEN TRUE ELSE RowOf(s).val # 0 /\ t \in Targets(s, RowOf(s))
  /\ RowOf(t).val = 0
  /\ \E y \in Clouds : CanSweep(y) /\ Walk(y, s) /\ StoreOK(y, OwnerOf(t)) /\ atts' = atts \cup {Giver(y, s, t)}
  /\ UNCHANGED msgs /\ Rest
GiveUpTake(a) ==
  /\ a.pc = "gtake" /\ StoreOK(a.cl, OwnerOf(a.cur)) /\ Free
  /\ led' = [led EXCEPT ![OwnerOf(a.cur)][a.cur].multi = TRUE]
  /\ Upd(a, [a EXCEPT !.pc = "gput", !.own = led[OwnerOf(a.cur)][a.cur].placed[EdgeKey[a.st]]])
  /\ UNCHANGED <<arr, cnt, msgs, runs, hist>> /\ UNCHANGED exec /\ Env
GiveUpPut(a) ==
  /\ a.pc = "gput" /\ StoreOK(a.cl, a.own) /\ Free
  /\ LET v == runs[a.st] + 11
         n == [val |-> v, placed |-> <<>>, multi |-> FALSE, w |-> a.w]
     IN IF Bug = "giveUpRegister" /\ led[a.own][a.st].val = 0
        THEN /\ runs' = [runs EXCEPT ![a.st] = @ + 1] /\ Upd(a, Disp(a, n, TRUE)) /\ UNCHANGED arr
             /\ led' = [led EXCEPT ![a.own][a.st] = n]
             /\ hist' = [hist EXCEPT ![a.st] = @ \cup {[val |-> v, ins |-> Nothing, old |-> <<>>, w |-> a.w, gave |-> TRUE, to |-> {}]}]
        ELSE IF Reg(a.own, a.st, a.w, v).val # 0
        THEN atts' = atts \ {a} /\ UNCHANGED <<led, arr, hist, runs>>      \* t has won: nothing is lost
        ELSE /\ runs' = [runs EXCEPT ![a.st] = @ + 1] /\ Upd(a, Disp(a, n, TRUE))
             /\ IF Bug = "giveUpBlind" THEN UNCHANGED <<led, arr, hist>>
                ELSE Write(a.st, a.own, v, Nothing, <<>>, a.w, <<>>)
  /\ UNCHANGED <<cnt, msgs>> /\ UNCHANGED exec /\ Env
GiveUpGhost(a) ==          \* that put lands at any later time
  /\ a.pc = "gput" /\ StoreOK(a.cl, a.own) /\ Pay("ghost")
  /\ ghosts' = ghosts \cup {[k |-> "put", own |-> a.own, st |-> a.st, val |-> runs[a.st] + 11,
                              ins |-> Nothing, old |-> <<>>, w |-> a.w, pl |-> <<>>]}
  /\ runs' = [runs EXCEPT ![a.st] = @ + 1]
  /\ UNCHANGED stores /\ UNCHANGED <<msgs, atts, net, faas, store>> /\ UNCHANGED exec

-----------------------------------------------------------------------------
Idle == \A c \in Clnts : clients[c] \in {"done", "refused", "gone"}
Over == (Final /\ ~idx) \/ (x.st = "NONE" /\ Idle /\ ghosts = {})
Stop == Over /\ UNCHANGED vars

AttStep(a) ==
  \/ Commit(a) \/ LookAhead(a) \/ Recov(a) \/ Replace(a) \/ SkipFirst(a) \/ GiveUpTake(a) \/ GiveUpPut(a)
  \/ \E o \in Clouds : Probe(a, o)
  \/ a.pc = "disp" /\ \/ \E t \in a.todo \ {"X", "I"} :
                           \/ t \notin Joins /\ Turn(a, t) /\ (Send(a, t) \/ Timeout(a, t) \/ Fallback(a, t))
                           \/ t \in Joins /\ (Arrive(a, t) \/ Fire(a, t) \/ FireFallback(a, t))
                      \/ EndArrive(a) \/ Finish(a) \/ Unlist(a)
\* free when the target refuses, paid (throttle) otherwise
RejectAny(a) == a.pc = "disp" /\ \E t \in a.todo \ {"X", "I"} : t \notin Joins /\ Turn(a, t) /\ Reject(a, t)
AttFault(a) ==
  \/ CommitLost(a) \/ ReplaceLost(a) \/ CommitGhost(a) \/ ReplaceGhost(a) \/ Crash(a) \/ GiveUpGhost(a)
  \/ \E o \in Clouds : ProbeStale(a, o)
  \/ a.pc = "disp" /\ \/ \E t \in a.todo \ {"X", "I"} :
                           \/ t \notin Joins /\ Turn(a, t) /\ (SendLost(a, t) \/ SendAmbNot(a, t))
                           \/ t \in Joins /\ (ArriveLost(a, t) \/ FireLost(a, t))
                      \/ EndArriveLost(a) \/ FinishLost(a) \/ FinishGhost(a)

NonFault ==
  \/ \E c \in Clnts : ClientIndex(c) \/ ClientX(c) \/ \E d \in Clouds : ClientInvoke(c, d)
  \/ \E m \in msgs : Deliver(m)
  \/ \E a \in atts : AttStep(a)
  \/ \E s \in Steps : Sweep(s)
  \/ SweepRoot \/ SweepIndex \/ NetUp \/ \E c \in Clouds : CloudUp(c)
FaultStep ==
  \/ \E c \in Clnts : ClientXLost(c) \/ ClientXGhost(c) \/ ClientInvokeLost(c) \/ ClientCrash(c)
  \/ \E m \in msgs : DeliverThrow(m) \/ DupDeliver(m) \/ StaleDeliver(m) \/ Lose(m)
  \/ \E a \in atts : AttFault(a)
  \/ \E s \in Steps : Spurious(s) \/ GiveUp(Root, Root) \/ \E t \in Steps \ {Root} : GiveUp(s, t)
  \/ NetDown \/ \E c \in Clouds : FaasDown(c) \/ StoreDown(c) \/ CloudDown(c)
Next == NonFault \/ FaultStep \/ (\E g \in ghosts : GhostLands(g)) \/ (\E a \in atts : RejectAny(a)) \/ Stop

Spec     == Init /\ [][Next]_vars
FairSpec == Spec /\ WF_vars(NonFault)

-----------------------------------------------------------------------------
(* SAFETY *)
Vals(s) == {h.val : h \in hist[s]}
\* p committed v, and went on from it to s
Feeds(p, s, v) == \E h \in hist[p] : h.val = v /\ s \in h.to
\* the inputs a step must have: the committed output of one producer per slot, of
\* those that went on to it (a failure only if it is caught there)
Needs(s, ins) ==
  IF s = Root THEN ins = [in |-> x.inp]
  ELSE \E w \in IF s \in Collectors
                THEN LET l == CHOOSE l \in Dispatchers : Coll[l] = s IN {h.w : h \in hist[l]}
                ELSE {0} :
         /\ {Rep[p] : p \in DOMAIN ins} = Exp(s, w) /\ Cardinality(DOMAIN ins) = Cardinality(Exp(s, w))
         /\ \A p \in DOMAIN ins : Feeds(p, s, ins[p])
\* every step commits at most one output, over all clouds and all time
UniqueCommit == \A s \in Steps : Cardinality(hist[s]) <= 1
\* at most one row per step; what a row says was committed
OneRow == \A s \in Steps :
  /\ Cardinality({c \in Clouds : led[c][s].val # 0}) <= 1
  /\ \A c \in Clouds : led[c][s].val # 0 => led[c][s].val \in Vals(s)
\* a commit consumed exactly the committed outputs of all its predecessors,
\* and the accepted input of the execution; only items inside the width run
InputsCommitted == \A s \in Steps : \A h \in hist[s] :
  /\ h.gave \/ Needs(s, h.ins)
  /\ h.gave \/ \A p \in DOMAIN h.ins \ {"in"} : Vals(p) = {h.ins[p]}
  /\ h.gave /\ s # Root => \E p \in Steps : \E v \in Vals(p) : Feeds(p, s, v)
  /\ IsItem(s) => \A l \in Preds[s] : \E g \in hist[l] : ItemNo[s] <= g.w
\* user code only ever RUNS on committed inputs (no speculation at all)
NoSpeculation ==
  /\ \A m \in msgs : Needs(m.st, m.ins)
  /\ \A a \in atts : a.ins = Nothing \/ Needs(a.st, a.ins)
\* an end of slot e committed this, or a frozen choice says that none of them can run
Ending(e) == {s \in Ends : Rep[s] = e}
Fills(e, c) == IF c[2] # 0 THEN c[1] \in Ending(e) /\ c[2] \in Vals(c[1]) /\ ~Failed(c[2])
               ELSE /\ \E h \in hist[c[1]] : e \in Skipped(c[1], h.to)
                    /\ \A s \in Ending(e) : hist[s] = {}
\* fan-in: arrivals are the committed outputs of steps that went on to the join, one
\* per slot; it fires only when complete, on what has arrived
JoinSound ==
  /\ \A t \in Joins : \A k \in DOMAIN arr[t] : arr[t][k].val # 0 =>
       /\ arr[t][k].val \in Vals(arr[t][k].by)
       /\ (Failed(arr[t][k].val) /\ arr[t][k].own = "") \/ Feeds(arr[t][k].by, t, arr[t][k].val)
       /\ \A p \in Producers(t, k) \ {arr[t][k].by} : \A h \in hist[p] : t \notin h.to
  /\ \A t \in Joins : \A h \in hist[t] : h.gave \/ \A p \in DOMAIN h.ins : arr[t][Rep[p]].by = p /\ arr[t][Rep[p]].val = h.ins[p]
  /\ \A e \in EndSlots : x.arr[e] # <<>> => Fills(e, x.arr[e])
\* what a step reads of an older one is its committed output; or it never commits any
OldSound(old) == \A y \in DOMAIN old : IF old[y] # 0 THEN Vals(y) = {old[y]} /\ ~Failed(old[y])
                                       ELSE \A v \in Vals(y) : Failed(v)
OlderSound == Reads =>
  /\ \A s \in Steps : \A h \in hist[s] : h.gave \/ (Older[s] \subseteq DOMAIN h.old /\ OldSound(h.old))
  /\ \A a \in atts : OldSound(a.old)
  /\ \A m \in msgs : OldSound(m.old)
\* X takes at most one final value, ever: the committed output of the result's
\* end when all ends that run have committed, or a committed failure nobody caught
OneResult ==
  /\ Cardinality(xhist) <= 1
  /\ \A r \in xhist : IF r[2][2] = 0      \* a frozen choice says that there is no result
                      THEN \E h \in hist[r[2][1]] : ResultEnd \in Skipped(r[2][1], h.to)
                      ELSE r[2][2] \in Vals(r[2][1])
  /\ \A r \in xhist : IF r[1] = "FAILED" THEN \E h \in hist[r[2][1]] : h.val = r[2][2] /\ Failed(h.val) /\ ~Caught(h.val) /\ h.to = {}
                      ELSE /\ r[2][2] # 0 => Rep[r[2][1]] = Rep[ResultEnd]
                           /\ \A e \in EndSlots : \/ \E s \in Ending(e) : \E v \in Vals(s) : ~Failed(v)
                                                  \/ \E s \in Steps : \E h \in hist[s] : e \in Skipped(s, h.to)
  /\ Final => xhist = {<<x.st, x.val>>}
\* an execution that runs can be found by the sweeper
OpenIndexed == x.st = "RUNNING" => idx
\* an item behind the window only runs when the item before it in its row has ended
WindowKept == \A t \in Steps : \A s \in EndBefore[t] :
  \/ hist[t] = {} /\ (\A m \in msgs : m.st # t) /\ (\A a \in atts : a.st # t)
  \/ \E v \in Vals(s) : ~Failed(v)
Safety == /\ UniqueCommit /\ OneRow /\ InputsCommitted /\ NoSpeculation /\ JoinSound /\ OlderSound /\ OneResult /\ OpenIndexed
          /\ WindowKept

(* rows only move forward *)
Monotone == [][
  /\ \A c \in Clouds, s \in Steps : led[c][s].val # 0 =>
       /\ led'[c][s].val = led[c][s].val /\ led'[c][s].w = led[c][s].w
       /\ led[c][s].multi => led'[c][s].multi /\ led'[c][s].placed = led[c][s].placed
  /\ \A t \in Joins : \A k \in DOMAIN arr[t] : arr[t][k].val # 0 => arr'[t][k] = arr[t][k]
  /\ x.st # "NONE" => x'.inp = x.inp /\ x'.st # "NONE"
  /\ \A k \in EndSlots : x.arr[k] # <<>> => x'.arr[k] = x.arr[k]
  /\ Final => x'.st = x.st /\ x'.val = x.val ]_vars

\* availability: when nothing but a fault can happen, either the run is over or
\* it waits for a row in a store that never comes back (its own, or one before
\* it), or it needs sweeping and home never comes back
RECURSIVE Behind(_, _)   \* the row of s, or of something before it, is in c
Behind(s, c) == OwnerOf(s) = c \/ \E p \in Preds[s] : Behind(p, c)
Due(s) == hist[s] = {} /\ \A k \in Slots[s] : \E p \in Producers(s, k) : \E h \in hist[p] : s \in h.to
Ended(s) == \E h \in hist[s] : h.to = {} \/ Skipped(s, h.to) # {}
\* s reads an older result that is in c, or that nobody can know to be absent there
Unsure(s, c) == \E y \in Older[s] : Behind(y, c) \/ \A v \in Vals(y) : Failed(v)
BlockedOnlyByDeadOwner ==
  (~ENABLED NonFault) =>
     \/ Over
     \/ \E c \in Dead : ~store[c] /\ ( \/ Home = c
                                       \/ \E s \in Steps : Due(s) /\ (Behind(s, c) \/ Unsure(s, c))
                                       \/ \E s \in Steps : Ended(s) /\ Behind(s, c) )
(* LIVENESS: every execution that exists ends, and leaves the open index *)
Completes == (x.st # "NONE") ~> Final
Unlisted  == Final ~> (Final /\ ~idx)
=============================================================================
