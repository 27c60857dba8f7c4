--------------------------------- MODULE Index ---------------------------------
(* How an open execution stays in the index of open executions while clients start it, sweepers move it on and it ends. *)
(* Its row X names the entry that counts (due); every write is a single one; anybody may stop between any two, and a    *)
(* write may land at any time after its sender has stopped waiting.                                                    *)
EXTENDS Naturals, FiniteSets, TLC

CONSTANTS Clients, Sweepers, Last,   \* entries are due at 1..Last
          MaxFaults,                 \* writes that land late, at most
          Bug

VARIABLES x,      \* the execution's row: st NONE, RUNNING, DONE; due
          ents,   \* the index: when its entries are due
          cl, sw, end,               \* the processes: where they are, and what they know
          late, lates                \* writes in flight whose senders have stopped waiting; how many there were
vars == <<x, ents, cl, sw, end, late, lates>>

Dues  == 1..Last
Init ==
  /\ x = [st |-> "NONE", due |-> 0] /\ ents = {}
  /\ cl = [c \in Clients |-> [pc |-> "index", due |-> 0]]
  /\ sw = [s \in Sweepers |-> [pc |-> "idle", e |-> 0, from |-> 0, to |-> 0]]
  /\ end = [pc |-> "end", e |-> 0] /\ late = {} /\ lates = 0

\* single writes, as functions of the rows; each may be done now, or land late
Put(e)       == ents' = ents \cup {e} /\ UNCHANGED x
Remove(e)    == ents' = ents \ {e} /\ UNCHANGED x
Create(d)    == x' = (IF x.st = "NONE" THEN [st |-> "RUNNING", due |-> d] ELSE x) /\ UNCHANGED ents
Move(f, t)   == x' = (IF x.st = "RUNNING" /\ x.due = f THEN [x EXCEPT !.due = t] ELSE x)
                /\ UNCHANGED ents
Do(w) == CASE w.k = "put" -> Put(w.a) [] w.k = "remove" -> Remove(w.a)
           [] w.k = "create" -> Create(w.a) [] w.k = "move" -> Move(w.a, w.b)
Lands(w) == w \in late /\ Do(w) /\ late' = late \ {w} /\ UNCHANGED <<cl, sw, end, lates>>
W(k, a, b) == [k |-> k, a |-> a, b |-> b]
Late(w) == lates < MaxFaults /\ lates' = lates + 1 /\ late' = late \cup {w} /\ UNCHANGED <<x, ents>>
InTime == UNCHANGED <<late, lates>>

\* start(): the entry, X if absent, then the first event (which is no matter here)
Client(c) ==
  LET me == cl[c]
      Go(p) == cl' = [cl EXCEPT ![c].pc = p]
  IN /\ UNCHANGED <<sw, end>>
     /\ CASE me.pc = "index" -> \E d \in {1, 2} : d < Last /\ Put(d) /\ InTime /\ cl' = [cl EXCEPT ![c] = [pc |-> "create", due |-> d]]
          [] me.pc = "create" -> Create(me.due) /\ InTime /\ Go("again")
          [] me.pc = "again" ->      \* the row that create returned was there before: is my entry of no use?
               /\ InTime /\ UNCHANGED <<x, ents>>
               /\ Go(IF x.st = "DONE" \/ me.due < x.due \/ (Bug = "clientRemoves" /\ me.due # x.due) THEN "remove" ELSE "gone")
          [] me.pc = "remove" -> Remove(me.due) /\ InTime /\ Go("gone")
          [] me.pc = "gone" -> FALSE
ClientLate(c) ==     \* the client puts again, or dies: a late create, a late removal
  /\ \/ cl[c].pc = "create" /\ Late(W("create", cl[c].due, 0))
     \/ cl[c].pc = "remove" /\ Late(W("remove", cl[c].due, 0))
  /\ UNCHANGED <<sw, end>> /\ \E p \in {cl[c].pc, "gone"} : cl' = [cl EXCEPT ![c].pc = p]

\* An entry is looked at (early, too: clocks differ).  X is over: remove the entry.  X is not there: nobody may remove
\* the entry; put a later one, then remove this.  X names a later entry: this one is left over.  Otherwise, even if X
\* names an EARLIER one: send what is overdue, put the next entry, let X name it, and remove this one if X now names a later.
\* Or put it off, because there is too much to see, or something fails: put a later one, remove this, and leave X alone.
After(e) == e + 2
Take(s) ==
  /\ sw[s].pc = "idle" /\ \E e \in ents : sw' = [sw EXCEPT ![s] = [pc |-> "read", e |-> e, from |-> 0, to |-> 0]]
  /\ UNCHANGED <<x, ents, cl, end>> /\ InTime
LeftOver(e) == IF Bug = "leftOverAny" THEN x.due # e ELSE x.due > e
Sweeper(s) ==
  LET me == sw[s]
      To(new) == sw' = [sw EXCEPT ![s] = new]
      Go(p) == To([me EXCEPT !.pc = p])
      Idle == To([pc |-> "idle", e |-> 0, from |-> 0, to |-> 0])
      \* what to do once X has been read
      next == IF x.st = "DONE" \/ (x.st = "NONE" /\ Bug = "orphanRemoved") \/ (x.st = "RUNNING" /\ LeftOver(me.e)) THEN "remove"
              ELSE IF x.st = "NONE" THEN "orphan" ELSE "put"
  IN /\ UNCHANGED <<cl, end>>
     /\ CASE me.pc = "read" /\ next = "orphan" -> After(me.e) <= Last /\ To([me EXCEPT !.pc = "later", !.to = After(me.e)]) /\ UNCHANGED <<x, ents>> /\ InTime
          [] me.pc = "read" /\ next = "put" -> /\ \E t \in Dues : t > me.e /\ t > x.due
                                                                  /\ \/ To([me EXCEPT !.pc = IF Bug = "removeFirst" THEN "first" ELSE "put", !.from = x.due, !.to = t])
                                                                     \/ To([me EXCEPT !.pc = "later", !.to = t])      \* put off
                                               /\ UNCHANGED <<x, ents>> /\ InTime
          [] me.pc = "read" /\ next = "remove" -> Go("remove") /\ UNCHANGED <<x, ents>> /\ InTime
          [] me.pc = "first" -> Remove(me.e) /\ InTime /\ Go("put")       \* mutant
          [] me.pc = "later" -> Put(me.to) /\ InTime /\ Go("remove")
          [] me.pc = "put" -> IF Bug = "moveFirst" /\ x.due # me.to THEN UNCHANGED <<x, ents>> /\ InTime /\ Go("move")
                              ELSE Put(me.to) /\ InTime /\ IF Bug = "moveFirst" THEN Go("remove") ELSE Go("move")
          [] me.pc = "move" -> \/ Bug # "moveFirst" /\ UNCHANGED <<x, ents>> /\ InTime /\ Go("remove")       \* refused: put off
                               \/ Move(me.from, me.to) /\ InTime
                                  /\ IF Bug = "moveFirst" THEN Go("put")
                                  ELSE IF x'.st = "DONE" \/ x'.due > me.e
                                  THEN \E e \in {me.e, me.from, me.to} : (x'.st = "DONE" \/ e < x'.due) /\ To([me EXCEPT !.pc = "remove", !.e = e])
                                  ELSE Idle
          [] me.pc = "remove" -> Remove(me.e) /\ InTime /\ Idle
          [] me.pc = "idle" -> FALSE
SweeperLate(s) ==
  /\ \/ sw[s].pc \in {"put", "later"} /\ Late(W("put", sw[s].to, 0))
     \/ sw[s].pc = "move" /\ Late(W("move", sw[s].from, sw[s].to))
     \/ sw[s].pc = "remove" /\ Late(W("remove", sw[s].e, 0))
  /\ UNCHANGED <<cl, end>>
  /\ \E m \in {sw[s], [pc |-> "idle", e |-> 0, from |-> 0, to |-> 0]} : sw' = [sw EXCEPT ![s] = m]
Dies(s) == /\ sw[s].pc # "idle" /\ sw' = [sw EXCEPT ![s] = [pc |-> "idle", e |-> 0, from |-> 0, to |-> 0]]
           /\ UNCHANGED <<x, ents, cl, end>> /\ InTime

\* The execution ends; then whoever ended it removes the entry that the row names, unless he dies.
End == \/ /\ end.pc = "end" /\ x.st = "RUNNING" /\ x' = [x EXCEPT !.st = "DONE"] /\ end' = [pc |-> "remove", e |-> x.due]
          /\ UNCHANGED <<ents, cl, sw>> /\ InTime
       \/ /\ end.pc = "remove" /\ Remove(end.e) /\ end' = [end EXCEPT !.pc = "gone"] /\ UNCHANGED <<cl, sw>> /\ InTime
EndLate == /\ end.pc = "remove" /\ Late(W("remove", end.e, 0)) /\ end' = [end EXCEPT !.pc = "gone"] /\ UNCHANGED <<cl, sw>>

Next == \/ \E c \in Clients : Client(c) \/ ClientLate(c)
        \/ \E s \in Sweepers : Take(s) \/ Sweeper(s) \/ SweeperLate(s) \/ Dies(s)
        \/ \E w \in late : Lands(w)
        \/ End \/ EndLate
Spec == Init /\ [][Next]_vars
\* sweepers come back for every entry, and sometimes one gets through
Fair == /\ \A s \in Sweepers : SF_vars(Sweeper(s)) /\ WF_vars(Take(s))
        /\ \A e \in Dues, s \in Sweepers : SF_vars(Take(s) /\ sw'[s].e = e)
        /\ \A e \in Dues, s \in Sweepers : SF_vars(Sweeper(s) /\ sw[s].pc = "remove" /\ sw[s].e = e)
        /\ WF_vars(\E w \in late : Lands(w))
FairSpec == Spec /\ Fair

\* an open execution is listed by the entry that its row names, or by a later one
Listed == x.st = "RUNNING" => \E e \in ents : e >= x.due
\* a client that has written its entry and may still write X finds it listed at that time or later
Orphan == x.st = "NONE" => \A c \in Clients : cl[c].pc = "create" => \E e \in ents : e >= cl[c].due
Safety == Listed /\ Orphan
\* once it is over, nothing of it stays in the index
Unlisted == [](x.st = "DONE" => <>(ents = {}))
================================================================================
