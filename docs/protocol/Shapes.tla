-------------------------------- MODULE Shapes --------------------------------
(* The workflows the model is checked on, and the fault sets. A and P are the two clouds; home is the start's. *)
EXTENDS Protocol

None(S) == [s \in S |-> <<>>]
Self(S) == [s \in S |-> s]
Plain == [slot |-> Self(Steps), choose |-> {}, catch |-> Self(Steps), older |-> [s \in Steps |-> {}],
          carry |-> [s \in Steps |-> {}], skip |-> None(Steps), pos |-> [s \in Steps |-> 0], window |-> 0]
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

\* Oo: a choice and a merge a@A -> b@P | c@A -> d@P
OoSteps == {"a","b","c","d"}
OoPreds == [s \in OoSteps |-> CASE s="a" -> {} [] s \in {"b","c"} -> {"a"} [] s="d" -> {"b","c"}]
OoSuccs == [s \in OoSteps |-> CASE s="a" -> {"b","c"} [] s \in {"b","c"} -> {"d"} [] s="d" -> {}]
OoPrim  == [s \in OoSteps |-> IF s \in {"b","d"} THEN "P" ELSE "A"]
OoItems == None(OoSteps)
OoColl  == Self(OoSteps)
OoEnd   == "d"
OoMore  == [Plain EXCEPT !.slot["c"] = "b", !.choose = {"a"}]
\* Or: the same; d reads the results of a, which its event carries, and of b, if b has run
OrSteps == OoSteps
OrPreds == OoPreds
OrSuccs == OoSuccs
OrPrim  == OoPrim
OrItems == OoItems
OrColl  == OoColl
OrEnd   == OoEnd
OrMore  == [OoMore EXCEPT !.older["d"] = {"a","b"}, !.carry["d"] = {"a"}]
\* Oj: a join with exclusive producers a@A -> {b@A, e@P}; b -> c@A | d; c -> d; e -> d@P; one is the chooser itself
OjSteps == {"a","b","c","d","e"}
OjPreds == [s \in OjSteps |-> CASE s="a" -> {} [] s \in {"b","e"} -> {"a"} [] s="c" -> {"b"} [] s="d" -> {"b","c","e"}]
OjSuccs == [s \in OjSteps |-> CASE s="a" -> {"b","e"} [] s="b" -> {"c","d"} [] s \in {"c","e"} -> {"d"} [] s="d" -> {}]
OjPrim  == [s \in OjSteps |-> IF s \in {"d","e"} THEN "P" ELSE "A"]
OjItems == None(OjSteps)
OjColl  == Self(OjSteps)
OjEnd   == "d"
OjMore  == [Plain EXCEPT !.slot["c"] = "b", !.choose = {"b"}]
\* Ob: the same with fewer branches: a@A -> {b@A, d}; b -> c@A | d; c -> d@P
ObSteps == {"a","b","c","d"}
ObPreds == [s \in ObSteps |-> CASE s="a" -> {} [] s="b" -> {"a"} [] s="c" -> {"b"} [] s="d" -> {"a","b","c"}]
ObSuccs == [s \in ObSteps |-> CASE s="a" -> {"b","d"} [] s="b" -> {"c","d"} [] s="c" -> {"d"} [] s="d" -> {}]
ObPrim  == [s \in ObSteps |-> IF s = "d" THEN "P" ELSE "A"]
ObItems == None(ObSteps)
ObColl  == Self(ObSteps)
ObEnd   == "d"
ObMore  == [Plain EXCEPT !.slot["c"] = "b", !.choose = {"b"}]
\* Os: a@A -> {b@P, d}; b -> c@P | e@P; c -> d; e -> d@P: c and e share a slot, in which they commit unless they
\* are moved. d also reads the results of b, and of c if c has run
OsSteps == {"a","b","c","d","e"}
OsPreds == [s \in OsSteps |-> CASE s="a" -> {} [] s="b" -> {"a"} [] s \in {"c","e"} -> {"b"} [] s="d" -> {"a","c","e"}]
OsSuccs == [s \in OsSteps |-> CASE s="a" -> {"b","d"} [] s="b" -> {"c","e"} [] s \in {"c","e"} -> {"d"} [] s="d" -> {}]
OsPrim  == [s \in OsSteps |-> IF s = "a" THEN "A" ELSE "P"]
OsItems == None(OsSteps)
OsColl  == Self(OsSteps)
OsEnd   == "d"
OsMore  == [Plain EXCEPT !.slot["e"] = "c", !.choose = {"b"}, !.older["d"] = {"b","c"}]
\* Ca: a@A -> b@P -> d@A; a failure of b that is caught goes b -> c@P -> d; d reads the result of b, if it has one
CaSteps == {"a","b","c","d"}
CaPreds == [s \in CaSteps |-> CASE s="a" -> {} [] s="b" -> {"a"} [] s="c" -> {"b"} [] s="d" -> {"b","c"}]
CaSuccs == [s \in CaSteps |-> CASE s="a" -> {"b"} [] s \in {"b","c"} -> {"d"} [] s="d" -> {}]
CaPrim  == [s \in CaSteps |-> IF s \in {"b","c"} THEN "P" ELSE "A"]
CaItems == None(CaSteps)
CaColl  == Self(CaSteps)
CaEnd   == "d"
CaMore  == [Plain EXCEPT !.slot["c"] = "b", !.catch["b"] = "c", !.older["d"] = {"b"}]
\* Cj: a@A -> {b@P, c@P} -> d@P, and what is caught of b goes to d as well: b does not commit in its slot
CjSteps == D4Steps
CjPreds == D4Preds
CjSuccs == D4Succs
CjPrim  == [s \in CjSteps |-> IF s = "a" THEN "A" ELSE "P"]
CjItems == D4Items
CjColl  == D4Coll
CjEnd   == D4End
CjMore  == [Plain EXCEPT !.catch["b"] = "d"]
\* Sk: unequal ends a@A -> b@P | c@A, b -> {d@A, e@P}; c and d share the slot of the result, choosing c skips that of e
SkSteps == {"a","b","c","d","e"}
SkPreds == [s \in SkSteps |-> CASE s="a" -> {} [] s \in {"b","c"} -> {"a"} [] s \in {"d","e"} -> {"b"}]
SkSuccs == [s \in SkSteps |-> CASE s="a" -> {"b","c"} [] s="b" -> {"d","e"} [] OTHER -> {}]
SkPrim  == [s \in SkSteps |-> IF s \in {"b","e"} THEN "P" ELSE "A"]
SkItems == None(SkSteps)
SkColl  == Self(SkSteps)
SkEnd   == "d"
SkMore  == [Plain EXCEPT !.slot["c"] = "d", !.choose = {"a"}, !.skip["a"] = [t \in {"c"} |-> "e"]]
\* Sn: the same with the result at e: choosing c leaves none
SnSteps == SkSteps
SnPreds == SkPreds
SnSuccs == SkSuccs
SnPrim  == SkPrim
SnItems == SkItems
SnColl  == SkColl
SnEnd   == "e"
SnMore  == SkMore
\* Op: what the language must refuse: a@A -> {b@P, c@A}, and c reads the result of b, "if b has run", with no path from b to it
OpSteps == E2Steps
OpPreds == E2Preds
OpSuccs == E2Succs
OpPrim  == [s \in OpSteps |-> IF s = "b" THEN "P" ELSE "A"]
OpItems == E2Items
OpColl  == E2Coll
OpEnd   == E2End
OpMore  == [Plain EXCEPT !.older["c"] = {"b"}]
\* Fr: the forEach with a tail, l@A -> x[0..w-1]@P -> k@P -> r@A; r reads the results of all items
FrSteps == FeSteps \cup {"r"}
FrPreds == [s \in FrSteps |-> IF s = "r" THEN {"k"} ELSE FePreds[s]]
FrSuccs == [s \in FrSteps |-> CASE s="r" -> {} [] s="k" -> {"r"} [] OTHER -> FeSuccs[s]]
FrPrim  == [s \in FrSteps |-> IF s \in {"l","r"} THEN "A" ELSE "P"]
FrItems == [s \in FrSteps |-> IF s = "l" THEN <<"x0","x1">> ELSE <<>>]
FrColl  == [s \in FrSteps |-> IF s = "l" THEN "k" ELSE s]
FrEnd   == "r"
FrMore  == [Plain EXCEPT !.older["r"] = {"x0","x1"}]

\* Fw: a forEach with a window of one, l@A -> x[0..w-1]@P -> k@A, w <= 3
FwSteps == {"l","x0","x1","x2","k"}
FwItem  == {"x0","x1","x2"}
FwPreds == [s \in FwSteps |-> CASE s="l" -> {} [] s="k" -> FwItem [] OTHER -> {"l"}]
FwSuccs == [s \in FwSteps |-> CASE s="l" -> FwItem [] s="k" -> {} [] OTHER -> {"k"}]
FwPrim  == [s \in FwSteps |-> IF s \in FwItem THEN "P" ELSE "A"]
FwItems == [s \in FwSteps |-> IF s = "l" THEN <<"x0","x1","x2">> ELSE <<>>]
FwColl  == [s \in FwSteps |-> IF s = "l" THEN "k" ELSE s]
FwEnd   == "k"
FwMore  == [Plain EXCEPT !.window = 1]
\* Fv: the same with a window of two
FvSteps == FwSteps
FvPreds == FwPreds
FvSuccs == FwSuccs
FvPrim  == FwPrim
FvItems == FwItems
FvColl  == FwColl
FvEnd   == FwEnd
FvMore  == [Plain EXCEPT !.window = 2]
\* Fn: a window of one, w <= 2
FnSteps == FeSteps
FnPreds == FePreds
FnSuccs == FeSuccs
FnPrim  == FePrim
FnItems == FeItems
FnColl  == FeColl
FnEnd   == FeEnd
FnMore  == [Plain EXCEPT !.window = 1]
\* Fy: a window of one over items of two steps, l@A -> x[i]@P -> y[i]@A -> k@A, w <= 2
FySteps == {"l","x0","x1","y0","y1","k"}
FyPreds == [s \in FySteps |-> CASE s="l" -> {} [] s \in {"x0","x1"} -> {"l"} [] s="y0" -> {"x0"} [] s="y1" -> {"x1"} [] s="k" -> {"y0","y1"}]
FySuccs == [s \in FySteps |-> CASE s="l" -> {"x0","x1"} [] s="x0" -> {"y0"} [] s="x1" -> {"y1"} [] s="k" -> {} [] OTHER -> {"k"}]
FyPrim  == [s \in FySteps |-> IF s \in {"x0","x1"} THEN "P" ELSE "A"]
FyItems == [s \in FySteps |-> IF s = "l" THEN <<"x0","x1">> ELSE <<>>]
FyColl  == [s \in FySteps |-> IF s = "l" THEN "k" ELSE s]
FyEnd   == "k"
FyMore  == [Plain EXCEPT !.window = 1, !.pos = [s \in FySteps |-> CASE s="y0" -> 1 [] s="y1" -> 2 [] OTHER -> 0]]

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
StaleOnly == {"stale"}
StoreOnly == {"store"}
ThrottleOnly == {"throttle"}
CrashThrottle == {"crash","throttle"}
ThrowMove == {"throw","crash","throttle"}
ThrowFew  == {"throw","crash","amb","throttle"}
DupThrow  == {"dup","throw"}
DupThrottle == {"dup","throttle"}
Twice     == {"throttle","ghost"}
RepGiveUp == {"throttle","amb","store"}
GiveFew   == {"giveup","crash","ghost","throttle","sweep"}
GiveThrow == {"giveup","throw"}
LoseThrottle == {"lose","throttle"}
GiveDup   == {"giveup","dup"}
GiveMove  == {"giveup","throttle"}
GiveOnly  == {"giveup"}
LoseFaas  == {"lose","faas"}
Core      == {"crash","dup","lose","amb","throttle"}
Few       == {"crash","lose","amb","throttle"}
===============================================================================
