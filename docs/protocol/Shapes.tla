-------------------------------- MODULE Shapes --------------------------------
(* The workflows the model is checked on, and the fault sets. A and P are the two clouds; home is the start's. *)
EXTENDS Protocol

None(S) == [s \in S |-> <<>>]
Self(S) == [s \in S |-> s]
Started == <<>>                                \* no client: the execution has been started

\* Two: a@A -> b@P
TwoSteps == {"a","b"}
TwoPreds == [s \in TwoSteps |-> IF s = "a" THEN {} ELSE {"a"}]
TwoSuccs == [s \in TwoSteps |-> IF s = "a" THEN {"b"} ELSE {}]
TwoPrim  == [s \in TwoSteps |-> IF s = "a" THEN "A" ELSE "P"]
TwoItems == None(TwoSteps)
TwoColl  == Self(TwoSteps)
TwoEnd   == "b"
\* Ch: a chain a@A -> b@P -> c@A
ChSteps == {"a","b","c"}
ChPreds == [s \in ChSteps |-> CASE s="a" -> {} [] s="b" -> {"a"} [] s="c" -> {"b"}]
ChSuccs == [s \in ChSteps |-> CASE s="a" -> {"b"} [] s="b" -> {"c"} [] s="c" -> {}]
ChPrim  == [s \in ChSteps |-> CASE s="b" -> "P" [] OTHER -> "A"]
ChItems == None(ChSteps)
ChColl  == Self(ChSteps)
ChEnd   == "c"
\* D4: a diamond a@A -> {b@A, c@P} -> d@P (join; c commits in its row, b marks)
D4Steps == {"a","b","c","d"}
D4Preds == [s \in D4Steps |-> CASE s="a" -> {} [] s \in {"b","c"} -> {"a"} [] s="d" -> {"b","c"}]
D4Succs == [s \in D4Steps |-> CASE s="a" -> {"b","c"} [] s \in {"b","c"} -> {"d"} [] s="d" -> {}]
D4Prim  == [s \in D4Steps |-> CASE s \in {"c","d"} -> "P" [] OTHER -> "A"]
D4Items == None(D4Steps)
D4Coll  == Self(D4Steps)
D4End   == "d"
\* Di: the diamond and a tail e@A
DiSteps == D4Steps \cup {"e"}
DiPreds == [s \in DiSteps |-> IF s = "e" THEN {"d"} ELSE D4Preds[s]]
DiSuccs == [s \in DiSteps |-> CASE s="e" -> {} [] s="d" -> {"e"} [] OTHER -> D4Succs[s]]
DiPrim  == [s \in DiSteps |-> IF s = "e" THEN "A" ELSE D4Prim[s]]
DiItems == None(DiSteps)
DiColl  == Self(DiSteps)
DiEnd   == "e"
\* E2: two ends a@A -> {b@A, c@P}, the result is c's
E2Steps == {"a","b","c"}
E2Preds == [s \in E2Steps |-> IF s = "a" THEN {} ELSE {"a"}]
E2Succs == [s \in E2Steps |-> IF s = "a" THEN {"b","c"} ELSE {}]
E2Prim  == [s \in E2Steps |-> IF s = "c" THEN "P" ELSE "A"]
E2Items == None(E2Steps)
E2Coll  == Self(E2Steps)
E2End   == "c"
\* Fe: forEach of width 0..2, l@A -> x[i]@P -> k@A (a re-placed edge makes the items' owner the collector's)
FeSteps == {"l","x0","x1","k"}
FePreds == [s \in FeSteps |-> CASE s="l" -> {} [] s \in {"x0","x1"} -> {"l"} [] s="k" -> {"x0","x1"}]
FeSuccs == [s \in FeSteps |-> CASE s="l" -> {"x0","x1"} [] s \in {"x0","x1"} -> {"k"} [] s="k" -> {}]
FePrim  == [s \in FeSteps |-> IF s \in {"x0","x1"} THEN "P" ELSE "A"]
FeItems == [s \in FeSteps |-> IF s = "l" THEN <<"x0","x1">> ELSE <<>>]
FeColl  == [s \in FeSteps |-> IF s = "l" THEN "k" ELSE s]
FeEnd   == "k"
\* Fp: the same with the items and the collector both at P
FpSteps == FeSteps
FpPreds == FePreds
FpSuccs == FeSuccs
FpPrim  == [s \in FpSteps |-> IF s = "l" THEN "A" ELSE "P"]
FpItems == FeItems
FpColl  == FeColl
FpEnd   == "k"

\* clients: one; two with the same input; two with different inputs
One  == [c \in {"c1"} |-> 1]
Same == [c \in {"c1","c2"} |-> 1]
Diff == [c \in {"c1","c2"} |-> IF c = "c1" THEN 1 ELSE 2]

AllFaults == {"crash","dup","lose","amb","ghost","stale","sweep","throw","throttle","net","faas","store","cloud"}
Quiet     == {}
AmbOnly   == {"amb","ghost"}
LoseOnly  == {"lose"}
DupOnly   == {"dup"}
DupCrash  == {"dup","crash"}
CrashOnly == {"crash"}
ThrowCrash == {"throw","crash","amb"}
ThrowOnly == {"throw"}
DupThrottle == {"dup","throttle"}
Twice     == {"throttle","ghost"}
GiveUp    == {"throttle","amb","store"}
Core      == {"crash","dup","lose","amb","throttle"}
Few       == {"crash","lose","amb","throttle"}
===============================================================================
