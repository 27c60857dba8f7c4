--------------------------------- MODULE Shards ---------------------------------
(* The arrivals of a join that is too wide for one row: shards, and a root that waits for the shards.  All rows are at   *)
(* the join's owner, so clouds and owners do not matter here (Protocol.tla has those): what matters is that any attempt  *)
(* may stop between any two writes, that events get lost or come twice, and that the sweeper finds what is missing.      *)
EXTENDS Naturals, FiniteSets

CONSTANTS Width,        \* arrivals 0..Width-1
          Size,         \* a shard has so many slots
          MaxFaults, Bug

VARIABLES done,         \* the branches that have committed
          marks,        \* the slots that are marked in the shards
          root,         \* the shards that are marked in the root
          att,          \* the attempts: what each branch does after its commit, at most one at a time
          event,        \* the branches of which an event is under way
          join,         \* the join: 0 not fired, 1 its event is under way, 2 committed
          faults
vars == <<done, marks, root, att, event, join, faults>>

Branches  == 0..(Width - 1)
ShardOf(b) == b \div Size
All       == {ShardOf(b) : b \in Branches}
In(k)     == {b \in Branches : ShardOf(b) = k}
Full(k)   == In(k) \subseteq marks
Pay       == faults < MaxFaults /\ faults' = faults + 1
Free      == UNCHANGED faults
To(b, p)  == att' = [att EXCEPT ![b] = p]

Init == /\ done = {} /\ marks = {} /\ root = {} /\ att = [b \in Branches |-> "none"] /\ event = Branches
        /\ join = 0 /\ faults = 0

Deliver(b) ==       \* a first delivery commits; a copy finds the commit, and goes on in the same way
  /\ b \in event /\ att[b] = "none" /\ Free
  /\ done' = done \cup {b} /\ event' = event \ {b}
  /\ To(b, IF b \in marks /\ Bug = "rootByMarker" THEN "none" ELSE "mark")
  /\ UNCHANGED <<marks, root, join>>
Duplicate(b) == /\ b \in done /\ b \notin event /\ Pay /\ event' = event \cup {b} /\ UNCHANGED <<done, marks, root, att, join>>
Lose(b)  == /\ b \in event /\ Pay /\ event' = event \ {b} /\ UNCHANGED <<done, marks, root, att, join>>
LoseJoin == /\ join = 1 /\ Pay /\ join' = 0 /\ UNCHANGED <<done, marks, root, att, event>>
Crash(b) == /\ att[b] # "none" /\ Pay /\ To(b, "none")
            /\ \E e \in {{}, {b}} : event' = event \cup e
            /\ UNCHANGED <<done, marks, root, join>>
Mark(b) ==          \* the mark returns the whole shard
  /\ att[b] = "mark" /\ Free /\ marks' = marks \cup {b}
  /\ To(b, IF In(ShardOf(b)) \subseteq marks' \/ Bug = "rootAtOnce" THEN "root" ELSE "none")
  /\ UNCHANGED <<done, root, event, join>>
MarkRoot(b) ==      \* whoever sees the shard full marks the root, which returns the whole root
  /\ att[b] = "root" /\ Free
  /\ root' = root \cup {ShardOf(b)}
  /\ To(b, IF root' = All THEN "fire" ELSE "none")
  /\ UNCHANGED <<done, marks, event, join>>
Fire(b) ==          \* whoever sees the root full fires; the join's register absorbs repeats
  /\ att[b] = "fire" /\ Free /\ To(b, "none") /\ join' = (IF join = 2 THEN 2 ELSE 1)
  /\ UNCHANGED <<done, marks, root, event>>
Join ==  /\ join = 1 /\ Free /\ join' = 2 /\ UNCHANGED <<done, marks, root, att, event>>

\* The sweeper sends the event of a committed branch again if its arrival is missing, or if its shard is full and the root
\* has no mark for it, or if the root is full and the join absent.  An uncommitted branch gets its event from whoever is
\* before it.  "Overdue": nothing of the branch is under way.
Missing(b) == \/ b \notin marks
              \/ Full(ShardOf(b)) /\ ShardOf(b) \notin root /\ Bug # "rootNotSwept"
              \/ root = All /\ Bug # "fullNotSwept"
Sweep(b) == /\ join = 0 /\ b \notin event /\ att[b] = "none" /\ (b \notin done \/ Missing(b)) /\ Free
            /\ event' = event \cup {b} /\ UNCHANGED <<done, marks, root, att, join>>
Over == join = 2 /\ UNCHANGED vars

NonFault == Join \/ \E b \in Branches : Deliver(b) \/ Mark(b) \/ MarkRoot(b) \/ Fire(b) \/ Sweep(b)
Next == NonFault \/ LoseJoin \/ Over \/ \E b \in Branches : Duplicate(b) \/ Lose(b) \/ Crash(b)
Spec == Init /\ [][Next]_vars
FairSpec == Spec /\ WF_vars(Join) /\ \A b \in Branches : WF_vars(Deliver(b)) /\ WF_vars(Mark(b)) /\ WF_vars(MarkRoot(b)) /\ WF_vars(Fire(b)) /\ WF_vars(Sweep(b))

\* the join only ever fires on a complete set of arrivals, and rows say what is true
JoinSound == /\ join > 0 => marks = Branches
             /\ marks \subseteq done
             /\ \A k \in root : Full(k)
Completes == <>(join = 2)
================================================================================
