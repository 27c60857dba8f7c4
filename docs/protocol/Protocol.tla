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
          ResultEnd,  \* the end whose output is the result
          Input,      \* [clients -> input hash]; no clients: the run has been started with 1
          MaxFaults, MaxAtts, FaultKinds, Bug, Sweeper,
          DynPlace,   \* TRUE: the winner may record ANY placement (health, cost)
          Dead        \* clouds that never come back once down (availability)

VARIABLES led,    \* [Clouds -> [Steps -> row]]  the registers
          arr,    \* [Steps -> [Preds -> val]]   the join rows (at the join's owner)
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
ManyEnds  == Cardinality(Ends) > 1
Dispatchers == {l \in Steps : Items[l] # <<>>}
Collectors  == {Coll[l] : l \in Dispatchers}
Joins     == Collectors \cup {t \in Steps : Cardinality(Preds[t]) > 1}
ItemNo    == [t \in Steps |->      \* 1 = the item sent first (index 0), 0 = no item
               LET ks == {k \in 1..9 : \E l \in Dispatchers : k <= Len(Items[l]) /\ Items[l][k] = t}
               IN IF ks = {} THEN 0 ELSE CHOOSE k \in ks : TRUE]
IsItem(t) == ItemNo[t] > 0
\* the key of an edge in `placed`: all the items of a forEach share one
EdgeKey  == [t \in Steps |->
               IF IsItem(t) THEN LET l == CHOOSE l \in Dispatchers : t \in Succs[l] IN Items[l][1] ELSE t]
Other(c)  == CHOOSE d \in Clouds : d # c
\* the branches a join waits for; w = the width frozen by its dispatcher
Exp(t, w) == IF t \in Collectors THEN {p \in Preds[t] : ItemNo[p] <= w} ELSE Preds[t]

\* outputs: 1.. = returned by run n, 11.. = run n failed for good
Failed(v) == v > 10
\* what has to be done after s committed v (width w); "X" = end the execution
Targets(s, v, w) ==
  IF Failed(v) \/ Succs[s] = {} THEN {"X"}
  ELSE IF s \in Dispatchers THEN IF w = 0 THEN {Coll[s]} ELSE {Items[s][i] : i \in 1..w}
  ELSE Succs[s]
Keys(s, v, w) == {EdgeKey[t] : t \in Targets(s, v, w) \ {"X"}}
Default(s, v, w) == [e \in Keys(s, v, w) |-> Prim[e]]
Placements(s, v, w) ==
  IF DynPlace THEN {f \in [Keys(s, v, w) -> Clouds] :
                      \A e \in Keys(s, v, w) : e \in Joins => f[e] = Prim[e]}
  ELSE {Default(s, v, w)}

Reach(y, c)     == y = c \/ net
StoreOK(y, c)   == store[c] /\ Reach(y, c)
CanInvoke(y, c) == faas[c] /\ Reach(y, c)
Pay(k) == /\ k \in FaultKinds /\ faults < MaxFaults /\ faults' = faults + 1
Free   == UNCHANGED faults
Env    == UNCHANGED env

-----------------------------------------------------------------------------
(* Rows *)
NoRow == [val |-> 0, placed |-> <<>>, multi |-> FALSE, w |-> 0]
NoX   == [st |-> "NONE", inp |-> 0, val |-> <<>>, arr |-> [e \in Ends |-> 0]]
Final == x.st \in {"DONE", "FAILED"}

Merge == Bug \notin {"lastArriverOnly", "counterJoin"}
\* Does branch s (register owned by o, join width w) commit in the join row?
\* Fixed before the user's code runs: from the graph, the width and the owner.
MergeAt == [s \in Steps |-> [o \in Clouds |->
             /\ Merge /\ Cardinality(Succs[s]) = 1
             /\ \A t \in Succs[s] : t \in Joins /\ Prim[t] = o]]
MayMerge(s, o, w) == MergeAt[s][o] /\ w <= SlotWidth
InSlot(s, o, w, v) == /\ MayMerge(s, o, w)
                      /\ Bug = "registerBySize" => v % 2 = 1   \* mutant: by the output
JoinOf(s) == CHOOSE t \in Succs[s] : TRUE
Slot(s, w) == [NoRow EXCEPT !.val = arr[JoinOf(s)][s]]
\* the register of s at owner o, for somebody who would put v (0: a reader)
Reg(o, s, w, v) ==
  IF ~MayMerge(s, o, w) THEN led[o][s]
  ELSE IF Bug = "registerBySize" /\ v = 0
       THEN IF arr[JoinOf(s)][s] # 0 THEN Slot(s, w) ELSE led[o][s]
       ELSE IF InSlot(s, o, w, v) THEN Slot(s, w) ELSE led[o][s]

Write(s, o, v, i, w, pl) ==     \* ONE conditional write, already known to apply
  /\ hist' = [hist EXCEPT ![s] = @ \cup {[val |-> v, ins |-> i, w |-> IF s \in Dispatchers THEN w ELSE 0]}]
  /\ IF InSlot(s, o, w, v)
     THEN arr' = [arr EXCEPT ![JoinOf(s)][s] = v] /\ UNCHANGED led
     ELSE /\ led' = [led EXCEPT ![o][s] =
                [val |-> v, placed |-> pl, multi |-> FALSE,
                 w |-> IF s \in Dispatchers THEN w ELSE 0]]
          /\ UNCHANGED arr

Msg(t, c, o, i, w) == [st |-> t, cl |-> c, own |-> o, ins |-> i, w |-> IF IsItem(t) THEN w ELSE 0]
MsgOf(a) == Msg(a.st, a.cl, a.own, a.ins, a.w)
RootMsg(c, inp) == Msg(Root, c, Home, [in |-> inp], 0)

NewAtt(m, pc, v, w) ==
  [st |-> m.st, cl |-> m.cl, own |-> m.own, ins |-> m.ins, w |-> w, val |-> v,
   pc |-> pc, win |-> FALSE, pl |-> <<>>, todo |-> {}, amb |-> {},
   fire |-> {}, rep |-> {}, cur |-> m.st]

\* replace attempt a by b; an attempt with nothing left to do ends
Upd(a, b) == atts' = IF b.pc = "disp" /\ b.todo = {}
                     THEN IF Bug = "dispatchFirst" /\ b.win /\ led[b.own][b.st].val = 0
                          THEN (atts \ {a}) \cup {[b EXCEPT !.pc = "commit"]}
                          ELSE atts \ {a}
                     ELSE (atts \ {a}) \cup {b}
\* attempt a goes on to dispatch from the stored row r
Disp(a, r, win) ==
  LET w == IF a.st \in Dispatchers THEN r.w ELSE a.w
  IN [a EXCEPT !.pc = "disp", !.win = win, !.val = r.val, !.w = w, !.pl = r.placed,
               !.todo = Targets(a.st, r.val, w),
               !.fire = IF a.st \in Dispatchers /\ ~Failed(r.val) /\ w = 0
                        THEN {Coll[a.st]} ELSE {}]   \* an empty list: straight to the collector

Init ==
  /\ led  = [c \in Clouds |-> [s \in Steps |-> NoRow]]
  /\ arr  = [s \in Steps |-> [p \in IF s \in Joins THEN Preds[s] ELSE {} |-> 0]]
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
\* a miss runs the user's code.  bad = that code fails for good.
Begin(m, seen, bad) ==
  /\ faas[m.cl] /\ Cardinality(atts) < MaxAtts
  /\ IF seen
     THEN /\ atts' = atts \cup {NewAtt(m, "recov", 0, m.w)}
          /\ UNCHANGED runs
     ELSE /\ runs' = [runs EXCEPT ![m.st] = @ + 1]
          /\ \E w \in IF m.st \in Dispatchers /\ ~bad THEN 0..Len(Items[m.st]) ELSE {m.w} :
             LET v == runs[m.st] + (IF bad THEN 11 ELSE 1)
                 n == NewAtt(m, "commit", v, w)
             IN  atts' = atts \cup
                   {IF Bug = "dispatchFirst" /\ Succs[m.st] # {}
                    THEN [n EXCEPT !.pc = "disp", !.win = TRUE,
                                   !.pl = Default(m.st, v, w), !.todo = Targets(m.st, v, w)]
                    ELSE n}
  /\ UNCHANGED stores /\ UNCHANGED exec /\ Env

Hit(m) == StoreOK(m.cl, m.own) /\ Reg(m.own, m.st, m.w, 0).val # 0

Deliver(m)      == Free /\ Begin(m, Hit(m), FALSE) /\ msgs' = msgs \ {m}
DeliverThrow(m) == ~Hit(m) /\ Pay("throw") /\ Begin(m, FALSE, TRUE) /\ msgs' = msgs \ {m}
DupDeliver(m)   == Pay("dup") /\ Begin(m, Hit(m), FALSE) /\ UNCHANGED msgs
StaleDeliver(m) == Hit(m) /\ Pay("stale") /\ Begin(m, FALSE, FALSE) /\ msgs' = msgs \ {m}
Lose(m)         == Pay("lose") /\ msgs' = msgs \ {m}
                   /\ UNCHANGED stores /\ UNCHANGED <<atts, runs>> /\ UNCHANGED exec /\ Env

-----------------------------------------------------------------------------
\* The single write of a failure-free step: conditional put of the output.
Commit(a) ==
  /\ a.pc = "commit" /\ StoreOK(a.cl, a.own) /\ Free
  /\ LET r == Reg(a.own, a.st, a.w, a.val)
     IN CASE r.val = 0 -> \E pl \in Placements(a.st, a.val, a.w) :
               /\ Write(a.st, a.own, a.val, a.ins, a.w, pl)
               /\ IF Bug = "dispatchFirst" /\ Succs[a.st] # {} THEN atts' = atts \ {a}
                  ELSE Upd(a, Disp(a, [val |-> a.val, placed |-> pl, w |-> a.w], TRUE))
          [] r.val = a.val /\ Bug # "loserStops" ->      \* my own ambiguous write
               /\ Upd(a, Disp(a, r, TRUE)) /\ UNCHANGED <<led, hist, arr>>
          [] OTHER ->
               /\ UNCHANGED <<led, hist, arr>>
               /\ CASE Bug = "loserStops" -> atts' = atts \ {a}
                    [] Bug = "ownOutput"  -> Upd(a, Disp(a, [r EXCEPT !.val = a.val], FALSE))
                    [] OTHER -> atts' = (atts \ {a}) \cup
                                  {[a EXCEPT !.pc = "recov", !.val = 0,
                                             !.w = IF a.st \in Dispatchers THEN 0 ELSE @]}
  /\ UNCHANGED <<cnt, msgs, runs>> /\ UNCHANGED exec /\ Env

CommitLost(a) ==   \* the write happens, the answer is lost, the attempt puts again
  /\ a.pc = "commit" /\ StoreOK(a.cl, a.own) /\ Reg(a.own, a.st, a.w, a.val).val = 0
  /\ Pay("amb")
  /\ \E pl \in Placements(a.st, a.val, a.w) : Write(a.st, a.own, a.val, a.ins, a.w, pl)
  /\ UNCHANGED <<cnt, msgs, atts, runs>> /\ UNCHANGED exec /\ Env

\* the put is still in flight when its sender stops waiting: it may land at
\* ANY later time (also after the attempt is dead, or after others committed)
CommitGhost(a) ==
  /\ a.pc = "commit" /\ StoreOK(a.cl, a.own) /\ Pay("ghost")
  /\ \E pl \in Placements(a.st, a.val, a.w) :
       ghosts' = ghosts \cup {[k |-> "put", own |-> a.own, st |-> a.st, val |-> a.val,
                               ins |-> a.ins, w |-> a.w, pl |-> pl]}
  /\ UNCHANGED stores /\ UNCHANGED <<msgs, atts, runs, net, faas, store>> /\ UNCHANGED exec
GhostLands(g) ==
  /\ g \in ghosts /\ Free /\ ghosts' = ghosts \ {g}
  /\ CASE g.k = "put" ->
            /\ store[g.own]
            /\ IF Reg(g.own, g.st, g.w, g.val).val = 0
               THEN Write(g.st, g.own, g.val, g.ins, g.w, g.pl)
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
  IF t = "X" THEN StoreOK(a.cl, Home) /\ Final
  ELSE LET o == IF t \in Joins THEN Prim[t] ELSE r.placed[EdgeKey[t]]
       IN StoreOK(a.cl, o) /\ Reg(o, t, IF IsItem(t) THEN r.w ELSE 0, 0).val # 0
LookAhead(a) ==
  /\ a.pc = "recov" /\ StoreOK(a.cl, a.own) /\ Free
  /\ LET r  == Reg(a.own, a.st, a.w, 0)
         ts == Targets(a.st, r.val, r.w)
     IN /\ r.val # 0
        /\ IF Bug = "lookAheadSome" THEN \E t \in ts : Committed(a, r, t)
                                    ELSE \A t \in ts : Committed(a, r, t)
  /\ atts' = atts \ {a}
  /\ UNCHANGED stores /\ UNCHANGED <<msgs, runs>> /\ UNCHANGED exec /\ Env

\* Otherwise it takes over dispatching: it records that there is more than one
\* dispatcher (multi), and goes on with the row which that update returns,
\* to all successors or only to those which it did not see committed.
\* A branch committed in the join row has no placement: it only reads.
Recov(a) ==
  /\ a.pc = "recov" /\ StoreOK(a.cl, a.own) /\ Free
  /\ LET r == Reg(a.own, a.st, a.w, 0)
         own == r.val # 0 /\ led[a.own][a.st].val = r.val    \* not in a slot
     IN /\ IF Bug = "lookAheadSome" /\ r.val # 0
           THEN ~\E t \in Targets(a.st, r.val, r.w) : Committed(a, r, t) ELSE TRUE
        /\ IF r.val = 0 THEN atts' = atts \ {a} /\ UNCHANGED led   \* only after a GC
           ELSE /\ LET b == Disp(a, r, FALSE)
                   IN \/ Upd(a, b)
                      \/ Upd(a, [b EXCEPT !.todo = {t \in @ : ~Committed(a, r, t)}])
                /\ led' = IF ~own \/ Bug \in {"noMulti", "replaceByRetry"} THEN led
                          ELSE [led EXCEPT ![a.own][a.st].multi = TRUE]
  /\ UNCHANGED <<arr, cnt, msgs, runs, hist>> /\ UNCHANGED exec /\ Env

-----------------------------------------------------------------------------
\* Dispatch of a successor t that is no join.
In1(a) == [p \in {a.st} |-> a.val]
Pl(a, t) == a.pl[EdgeKey[t]]
Done1(a, t) == Upd(a, [a EXCEPT !.todo = @ \ {t}, !.amb = @ \ {t}])
Rest == UNCHANGED stores /\ UNCHANGED runs /\ UNCHANGED exec /\ Env
\* the first item goes alone: the others wait until its dispatch is finished
Turn(a, t) == ItemNo[t] > 1 => EdgeKey[t] \notin a.todo \/ Bug = "itemsTogether"

CanReplace(a, t) == /\ Bug # "localOwner"
                    /\ ItemNo[t] <= 1 \/ Bug = "itemReplace"
                    /\ EdgeKey[t] \notin a.rep \/ Bug = "replaceTwice"   \* at most one re-placement
                    /\ (a.win \/ Bug = "replaceByRetry")
                    /\ (t \notin a.amb \/ Bug = "replaceOnTimeout")

Send(a, t) ==
  /\ CanInvoke(a.cl, Pl(a, t)) /\ Free
  /\ msgs' = msgs \cup {Msg(t, Pl(a, t), Pl(a, t), In1(a), a.w)}
  /\ Done1(a, t) /\ Rest
SendLost(a, t) ==        \* accepted, but the caller sees a timeout
  /\ CanInvoke(a.cl, Pl(a, t)) /\ t \notin a.amb /\ Pay("amb")
  /\ msgs' = msgs \cup {Msg(t, Pl(a, t), Pl(a, t), In1(a), a.w)}
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
     IN msgs' = msgs \cup {Msg(t, b, o, In1(a), a.w)}
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
Arr1(a, t) == IF arr[t][a.st] = 0 THEN [arr EXCEPT ![t][a.st] = a.val] ELSE arr
Full(r, t, w) == \A p \in Exp(t, w) : r[t][p] # 0 /\ (~Failed(r[t][p]) \/ Bug = "failedFills")
JoinIns(t, w) == [p \in Exp(t, w) |-> arr[t][p]]

Arrive(a, t) ==
  /\ t \notin a.fire /\ StoreOK(a.cl, Prim[t]) /\ Free
  /\ arr' = Arr1(a, t)
  /\ cnt' = IF Bug = "counterJoin" THEN [cnt EXCEPT ![t] = IF @ > 3 THEN @ ELSE @ + 1] ELSE cnt
  /\ LET full == CASE Bug = "counterJoin" -> cnt'[t] = Cardinality(Exp(t, a.w))
                   [] Bug = "lastArriverOnly" -> arr[t][a.st] = 0 /\ Full(arr', t, a.w)
                   [] OTHER -> Full(arr', t, a.w)
     IN Upd(a, IF full THEN [a EXCEPT !.fire = @ \cup {t}]
                       ELSE [a EXCEPT !.todo = @ \ {t}])
  /\ UNCHANGED <<led, msgs, runs, hist>> /\ UNCHANGED exec /\ Env
ArriveLost(a, t) ==
  /\ t \notin a.fire /\ StoreOK(a.cl, Prim[t])
  /\ (arr[t][a.st] = 0 \/ Bug = "counterJoin") /\ Pay("amb")
  /\ arr' = Arr1(a, t)
  /\ cnt' = IF Bug = "counterJoin" THEN [cnt EXCEPT ![t] = IF @ > 3 THEN @ ELSE @ + 1] ELSE cnt
  /\ UNCHANGED <<led, msgs, atts, runs, hist>> /\ UNCHANGED exec /\ Env
Fired(a, t) == Upd(a, [a EXCEPT !.todo = @ \ {t}, !.fire = @ \ {t}, !.amb = @ \ {t}])
Fire(a, t) ==
  /\ t \in a.fire /\ CanInvoke(a.cl, Prim[t]) /\ Free
  /\ msgs' = msgs \cup {Msg(t, Prim[t], Prim[t], JoinIns(t, a.w), 0)}
  /\ Fired(a, t) /\ Rest
FireLost(a, t) ==
  /\ t \in a.fire /\ t \notin a.amb /\ CanInvoke(a.cl, Prim[t]) /\ Pay("amb")
  /\ msgs' = msgs \cup {Msg(t, Prim[t], Prim[t], JoinIns(t, a.w), 0)}
  /\ Upd(a, [a EXCEPT !.amb = @ \cup {t}]) /\ Rest
FireFallback(a, t) ==
  /\ t \in a.fire /\ (t \in a.amb \/ ~CanInvoke(a.cl, Prim[t]))
  /\ CanInvoke(a.cl, Other(Prim[t])) /\ Free
  /\ LET b == Other(Prim[t])
     IN msgs' = msgs \cup {Msg(t, b, IF Bug = "localOwner" THEN b ELSE Prim[t], JoinIns(t, a.w), 0)}
  /\ Fired(a, t) /\ Rest

-----------------------------------------------------------------------------
\* The end.  One end, or a failure: X leaves RUNNING by a conditional update.
\* Several ends arrive at home as in a join; whoever sees all of them completes.
EndsFull(ar) == IF Bug = "endsSome" THEN \E e \in Ends : ar[e] # 0
                                    ELSE \A e \in Ends : ar[e] # 0
Outcome(a) == IF Failed(a.val) THEN "FAILED" ELSE "DONE"
Result(a) == IF Failed(a.val) \/ ~ManyEnds THEN <<a.st, a.val>>
             ELSE <<ResultEnd, x.arr[ResultEnd]>>
Ready(a) == Failed(a.val) \/ ~ManyEnds \/ "X" \in a.fire
EndRest == UNCHANGED stores /\ UNCHANGED <<msgs, runs, clients>>

EndMark(a) == x' = IF x.st = "RUNNING" /\ x.arr[a.st] = 0 THEN [x EXCEPT !.arr[a.st] = a.val] ELSE x
EndArrive(a) ==
  /\ "X" \in a.todo /\ ~Ready(a) /\ StoreOK(a.cl, Home) /\ Free
  /\ EndMark(a)
  /\ Upd(a, IF EndsFull(x'.arr) THEN [a EXCEPT !.fire = {"X"}] ELSE [a EXCEPT !.todo = {}])
  /\ UNCHANGED <<idx, xhist>> /\ EndRest /\ Env
EndArriveLost(a) ==
  /\ "X" \in a.todo /\ ~Ready(a) /\ StoreOK(a.cl, Home) /\ x.arr[a.st] = 0 /\ Pay("amb")
  /\ EndMark(a)
  /\ UNCHANGED <<atts, idx, xhist>> /\ EndRest /\ Env
SetX(a) == IF x.st = "RUNNING" \/ Bug = "completeBlind"
           THEN /\ x' = [x EXCEPT !.st = Outcome(a), !.val = Result(a)]
                /\ xhist' = xhist \cup {<<Outcome(a), Result(a)>>}
           ELSE UNCHANGED <<x, xhist>>
Finish(a) ==             \* X is final now, whoever made it so: remove the index entry
  /\ "X" \in a.todo /\ Ready(a) /\ StoreOK(a.cl, Home) /\ Free
  /\ SetX(a) /\ Upd(a, [a EXCEPT !.todo = {"I"}, !.fire = {}])
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
  /\ idx' = FALSE /\ Upd(a, [a EXCEPT !.todo = {}])
  /\ UNCHANGED <<x, xhist>> /\ EndRest /\ Env

-----------------------------------------------------------------------------
\* Faults of the environment
Crash(a) ==   \* the function instance dies; the platform retries it, or gives up
  /\ Pay("crash") /\ atts' = atts \ {a}
  /\ \E q \in {{}, {MsgOf(a)}} : msgs' = msgs \cup q
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
OwnerOf(s) ==
  IF s = Root \/ s \in Joins THEN Prim[s]
  ELSE LET p == CHOOSE p \in Preds[s] : TRUE
           o == OwnerOf(p)
       IN IF o = "none" \/ EdgeKey[s] \notin DOMAIN led[o][p].placed THEN "none"
          ELSE led[o][p].placed[EdgeKey[s]]
WidthOf(s) == IF ~IsItem(s) THEN 0
              ELSE LET l == CHOOSE l \in Preds[s] : TRUE IN led[OwnerOf(l)][l].w
RowOf(s) == IF OwnerOf(s) = "none" THEN NoRow ELSE Reg(OwnerOf(s), s, WidthOf(s), 0)
\* the width of join t: of its dispatcher, if it is a collector
JoinWidth(t) == IF t \notin Collectors THEN 0
                ELSE LET l == CHOOSE l \in Dispatchers : Coll[l] = t IN RowOf(l).w
InsOf(s) == IF s = Root THEN [in |-> x.inp]
            ELSE IF s \in Joins THEN JoinIns(s, JoinWidth(s))
            ELSE [p \in Preds[s] |-> RowOf(p).val]
RECURSIVE Walk(_)      \* every row on the way to s can be read from home
Walk(s) == /\ OwnerOf(s) # "none" => StoreOK(Home, OwnerOf(s))
           /\ \A p \in Preds[s] : Walk(p)
CanSweep == Sweeper /\ idx /\ store[Home] /\ faas[Home]
Redrive(s, d) == msgs' = msgs \cup {Msg(s, d, OwnerOf(s), InsOf(s), WidthOf(s))}
Missing(s, t, r) ==
  IF t = "X" THEN IF Bug = "endNotSwept" THEN FALSE
                  ELSE IF Failed(r.val) \/ ~ManyEnds THEN TRUE ELSE x.arr[s] = 0 \/ EndsFull(x.arr)
  ELSE /\ RowOf(t).val = 0 /\ StoreOK(Home, OwnerOf(t)) /\ ~Busy(t)
       /\ (t \in Joins /\ s \in Preds[t]) => (arr[t][s] = 0 \/ Full(arr, t, JoinWidth(t)))
Sweep(s) ==
  /\ CanSweep /\ x.st = "RUNNING" /\ ~Busy(s)
  /\ RowOf(s).val # 0 /\ Walk(s) /\ Free
  /\ LET r == RowOf(s) IN (\E t \in Targets(s, r.val, r.w) : Missing(s, t, r)) = TRUE
  /\ \E d \in Clouds : CanInvoke(Home, d) /\ Redrive(s, d)
  /\ UNCHANGED atts /\ Rest
SweepRoot ==
  /\ CanSweep /\ x.st = "RUNNING" /\ RowOf(Root).val = 0 /\ ~Busy(Root) /\ Free
  /\ \E d \in Clouds : CanInvoke(Home, d) /\ msgs' = msgs \cup {RootMsg(d, x.inp)}
  /\ UNCHANGED atts /\ Rest
SweepIndex ==            \* an entry whose X is final; one without X is left alone
  /\ CanSweep /\ Free
  /\ Final \/ (Bug = "orphanRemoved" /\ x.st = "NONE")
  /\ idx' = FALSE
  /\ UNCHANGED stores /\ UNCHANGED <<x, xhist, clients, msgs, atts, runs>> /\ Env
Spurious(s) ==           \* a sweeper that is too early / an operator's redrive
  /\ store[Home] /\ RowOf(s).val # 0 /\ Walk(s) /\ Pay("sweep")
  /\ \E d \in Clouds : CanInvoke(Home, d) /\ Redrive(s, d)
  /\ UNCHANGED atts /\ Rest
\* mutant: garbage-collect a row as soon as its successors are committed
Gc(s, c) ==
  /\ Bug = "gcEarly" /\ led[c][s].val # 0 /\ Free
  /\ \A t \in Succs[s] : hist[t] # {}
  /\ led' = [led EXCEPT ![c][s] = NoRow]
  /\ UNCHANGED <<arr, cnt, msgs, atts, runs, hist>> /\ UNCHANGED exec /\ Env

-----------------------------------------------------------------------------
Idle == \A c \in Clnts : clients[c] \in {"done", "refused", "gone"}
Over == (Final /\ ~idx) \/ (x.st = "NONE" /\ Idle /\ ghosts = {})
Stop == Over /\ UNCHANGED vars

AttStep(a) ==
  \/ Commit(a) \/ LookAhead(a) \/ Recov(a) \/ Replace(a)
  \/ a.pc = "disp" /\ \/ \E t \in a.todo \ {"X", "I"} :
                           \/ t \notin Joins /\ Turn(a, t) /\ (Send(a, t) \/ Timeout(a, t) \/ Fallback(a, t))
                           \/ t \in Joins /\ (Arrive(a, t) \/ Fire(a, t) \/ FireFallback(a, t))
                      \/ EndArrive(a) \/ Finish(a) \/ Unlist(a)
\* free when the target refuses, paid (throttle) otherwise
RejectAny(a) == a.pc = "disp" /\ \E t \in a.todo \ {"X", "I"} : t \notin Joins /\ Turn(a, t) /\ Reject(a, t)
AttFault(a) ==
  \/ CommitLost(a) \/ ReplaceLost(a) \/ CommitGhost(a) \/ ReplaceGhost(a) \/ Crash(a)
  \/ a.pc = "disp" /\ \/ \E t \in a.todo \ {"X", "I"} :
                           \/ t \notin Joins /\ Turn(a, t) /\ (SendLost(a, t) \/ SendAmbNot(a, t))
                           \/ t \in Joins /\ (ArriveLost(a, t) \/ FireLost(a, t))
                      \/ EndArriveLost(a) \/ FinishLost(a) \/ FinishGhost(a)

NonFault ==
  \/ \E c \in Clnts : ClientIndex(c) \/ ClientX(c) \/ \E d \in Clouds : ClientInvoke(c, d)
  \/ \E m \in msgs : Deliver(m)
  \/ \E a \in atts : AttStep(a)
  \/ \E s \in Steps : Sweep(s) \/ \E c \in Clouds : Gc(s, c)
  \/ SweepRoot \/ SweepIndex \/ NetUp \/ \E c \in Clouds : CloudUp(c)
FaultStep ==
  \/ \E c \in Clnts : ClientXLost(c) \/ ClientXGhost(c) \/ ClientInvokeLost(c) \/ ClientCrash(c)
  \/ \E m \in msgs : DeliverThrow(m) \/ DupDeliver(m) \/ StaleDeliver(m) \/ Lose(m)
  \/ \E a \in atts : AttFault(a)
  \/ \E s \in Steps : Spurious(s)
  \/ NetDown \/ \E c \in Clouds : FaasDown(c) \/ StoreDown(c) \/ CloudDown(c)
Next == NonFault \/ FaultStep \/ (\E g \in ghosts : GhostLands(g)) \/ (\E a \in atts : RejectAny(a)) \/ Stop

Spec     == Init /\ [][Next]_vars
FairSpec == Spec /\ WF_vars(NonFault)

-----------------------------------------------------------------------------
(* SAFETY *)
Vals(s) == {h.val : h \in hist[s]}
\* the inputs a step must have: the committed outputs of its predecessors
Needs(s, ins) ==
  IF s = Root THEN ins = [in |-> x.inp]
  ELSE \E w \in IF s \in Collectors
                THEN LET l == CHOOSE l \in Dispatchers : Coll[l] = s IN {h.w : h \in hist[l]}
                ELSE {0} :
         DOMAIN ins = Exp(s, w) /\ \A p \in Exp(s, w) : ins[p] \in Vals(p) /\ ~Failed(ins[p])
\* every step commits at most one output, over all clouds and all time
UniqueCommit == \A s \in Steps : Cardinality(hist[s]) <= 1
\* at most one row per step; what a row says was committed
OneRow == \A s \in Steps :
  /\ Cardinality({c \in Clouds : led[c][s].val # 0}) <= 1
  /\ \A c \in Clouds : led[c][s].val # 0 => led[c][s].val \in Vals(s)
\* a commit consumed exactly the committed outputs of all its predecessors,
\* and the accepted input of the execution; only items inside the width run
InputsCommitted == \A s \in Steps : \A h \in hist[s] :
  /\ Needs(s, h.ins)
  /\ \A p \in DOMAIN h.ins \ {"in"} : Vals(p) = {h.ins[p]}
  /\ IsItem(s) => \A l \in Preds[s] : \E g \in hist[l] : ItemNo[s] <= g.w
\* user code only ever RUNS on committed inputs (no speculation at all)
NoSpeculation ==
  /\ \A m \in msgs : Needs(m.st, m.ins)
  /\ \A a \in atts : Needs(a.st, a.ins)
\* fan-in: arrivals are the committed outputs; it fires only when complete
JoinSound ==
  /\ \A t \in Joins : \A p \in Preds[t] : arr[t][p] # 0 => arr[t][p] \in Vals(p)
  /\ \A t \in Joins : \A h \in hist[t] : \A p \in DOMAIN h.ins : arr[t][p] = h.ins[p]
  /\ \A e \in Ends : x.arr[e] # 0 => x.arr[e] \in Vals(e)
\* X takes at most one final value, ever: the committed output of the result's
\* end when all ends have committed, or a committed failure
OneResult ==
  /\ Cardinality(xhist) <= 1
  /\ \A r \in xhist : r[2][2] \in Vals(r[2][1])
  /\ \A r \in xhist : IF r[1] = "FAILED" THEN Failed(r[2][2])
                      ELSE \A e \in Ends : \E v \in Vals(e) : ~Failed(v)
  /\ Final => xhist = {<<x.st, x.val>>}
\* an execution that runs can be found by the sweeper
OpenIndexed == x.st = "RUNNING" => idx
Safety == UniqueCommit /\ OneRow /\ InputsCommitted /\ NoSpeculation /\ JoinSound /\ OneResult /\ OpenIndexed
\* mutants with GC legitimately lose rows: only uniqueness over history matters
SafetyGc == UniqueCommit

(* rows only move forward *)
Monotone == [][
  /\ \A c \in Clouds, s \in Steps : led[c][s].val # 0 =>
       /\ led'[c][s].val = led[c][s].val /\ led'[c][s].w = led[c][s].w
       /\ led[c][s].multi => led'[c][s].multi /\ led'[c][s].placed = led[c][s].placed
  /\ \A t \in Joins : \A p \in Preds[t] : arr[t][p] # 0 => arr'[t][p] = arr[t][p]
  /\ x.st # "NONE" => x'.inp = x.inp /\ x'.st # "NONE"
  /\ Final => x' = x ]_vars

\* availability: when nothing but a fault can happen, either the run is over or
\* it waits for a row in a store that never comes back (its own, or one before
\* it), or it needs sweeping and home never comes back
RECURSIVE Behind(_, _)   \* the row of s, or of something before it, is in c
Behind(s, c) == OwnerOf(s) = c \/ \E p \in Preds[s] : Behind(p, c)
BlockedOnlyByDeadOwner ==
  (~ENABLED NonFault) =>
     \/ Over
     \/ Home \in Dead /\ ~faas[Home]
     \/ \E c \in Dead : ~store[c] /\ ( \/ Home = c
                                       \/ \E s \in Steps : /\ hist[s] = {}
                                                           /\ \A p \in Preds[s] : hist[p] # {}
                                                           /\ Behind(s, c)
                                       \/ \E s \in Steps : /\ \E v \in Vals(s) : "X" \in Targets(s, v, 0)
                                                           /\ Behind(s, c) )
(* LIVENESS: every execution that exists ends, and leaves the open index *)
Completes == (x.st # "NONE") ~> Final
Unlisted  == Final ~> (Final /\ ~idx)
=============================================================================
