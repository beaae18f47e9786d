import ArgumentParser

/// `truce review`: judgements on a ledger, each with who and why.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "See what needs a look, and say what you found.",
    discussion: """
      ID is the id of an incident or of a claim. Every act is kept with who, when and why; nothing is
      overwritten, and `undo` takes back an act by its number.

        truce review queue desk.ledger
        truce review show desk.ledger inc_0123456789abcdef
        truce review merge desk.ledger inc_… inc_… --by "A. Analyst" --because "one strike"
        truce review edit desk.ledger clm_… --day 2020-03-05 --by … --because …
        truce review undo desk.ledger 17 --by … --because "wrong town"
      """,
    subcommands: [
      ReviewQueue.self, ReviewShow.self, ReviewLog.self, ReviewLost.self, ReviewSame.self,
      ReviewDifferent.self,
      ReviewPart.self, ReviewMerge.self, ReviewSplit.self, ReviewConfirm.self,
      ReviewDiscount.self, ReviewContest.self, ReviewEdit.self, ReviewAssign.self,
      ReviewComment.self, ReviewApprove.self, ReviewUndo.self, ReviewSecondPerson.self,
    ])
}
