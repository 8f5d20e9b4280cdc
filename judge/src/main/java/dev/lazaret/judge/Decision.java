package dev.lazaret.judge;

import dev.lazaret.base.Finding;
import dev.lazaret.judge.JudgedFinding.Disposition;
import dev.lazaret.judge.clause.Clause;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a matter.
 *
 * @param clause the clause that decided; null when a waiver or VEX did, or nothing
 */
record Decision(Disposition disposition, String why, @Nullable Clause clause) {

    static final Decision REPORT = new Decision(Disposition.REPORT, "", null);

    static Decision of(Clause clause) {
        Disposition disposition =
                switch (clause.effect()) {
                    case BLOCK -> Disposition.BLOCK;
                    case WARN -> Disposition.WARN;
                    case IGNORE -> Disposition.IGNORED;
                };
        return new Decision(disposition, clause.label(), clause);
    }

    JudgedFinding on(Finding finding) {
        return new JudgedFinding(finding, disposition, why);
    }
}
