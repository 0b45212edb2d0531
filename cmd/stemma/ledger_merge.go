package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/stemmadocs/stemma/drift/ledger"
	"github.com/stemmadocs/stemma/internal/prose"
)

func (a *app) ledgerMerge() *cobra.Command {
	return &cobra.Command{
		Use:   "merge BASE OURS THEIRS",
		Short: "Merge the ledgers of two branches into OURS, entry by entry",
		Long: `Merge merges the ledgers of two branches into OURS, entry by entry, where git
sees only lines that touch. To let git do it:

  git config merge.ledger.driver 'stemma ledger merge %O %A %B'
  echo '*.ledger merge=ledger' >>.gitattributes

The exit status is 1 if both branches accept one change, each on terms of its
own. It is then in the ledger twice, which is refused until one is taken out.`,
		Args: cobra.ExactArgs(3),
		RunE: func(_ *cobra.Command, args []string) error { return a.mergeLedgers(args[0], args[1], args[2]) },
	}
}

func (a *app) mergeLedgers(base, ours, theirs string) error {
	var ledgers []*ledger.Ledger
	for _, path := range []string{base, ours, theirs} {
		src, err := readLedger(path)
		if err != nil {
			return err
		}
		if len(src) == 0 { // what git gives as the base of a file that both branches began
			ledgers = append(ledgers, ledger.New())
			continue
		}
		l, err := ledger.Parse(src, path)
		if err != nil {
			listLedger(a.err, err)
			return errFailed
		}
		ledgers = append(ledgers, l)
	}
	merged, conflicts := ledger.Merge(ledgers[0], ledgers[1], ledgers[2])
	if err := a.writeLedger(ours, merged); err != nil {
		return err
	}
	if conflicts > 0 {
		fmt.Fprintf(a.err, "stemma: both branches accept %s, each on terms of its own; keep one of the two\n",
			prose.Count(conflicts, "change"))
		return errSeen
	}
	return nil
}
