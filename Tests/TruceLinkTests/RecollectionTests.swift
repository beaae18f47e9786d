import Testing
import TruceModel
import TruceTestSupport

@testable import TruceLink

struct RecollectionTests {
  private let linker = IncidentLinker()
  private let north = PlaceReference.town("Northtown", 35.9, 36.6)
  private let reports = [
    Report.sketch("a", published: "2020-03-10"), Report.sketch("b", published: "2020-03-11"),
    Report.sketch("c", published: "2020-03-11"), Report.sketch("d", published: "2020-03-13"),
  ]

  private func gas(_ id: String, in report: String) -> ClaimSketch {
    ClaimSketch(id, in: report).with {
      $0.type = .chemicalAttack
      $0.places = [north]
      $0.day = "2020-03-10"
    }
  }

  private var told: [ClaimSketch] {
    [gas("1", in: "a"), gas("2", in: "b"), gas("3", in: "c")]
  }

  private func groups(_ sketches: [ClaimSketch]) -> [[ClaimID]] {
    linker.linkage(of: sketches.map(\.claim), in: reports).incidents.map(\.claims)
  }

  @Test func `what tells neither day nor town recalls the incident that several reports tell`() {
    let faint = gas("4", in: "d").with {
      $0.places = [.province("Idlib")]
      $0.day = nil
      $0.toldOn = "2020-03-13"
    }
    #expect(groups(told + [faint]) == [["1", "2", "3", "4"]])
  }

  @Test func `a day of its own far off is another incident`() {
    let other = gas("4", in: "d").with { $0.day = "2020-02-20" }
    #expect(groups(told + [other]).count == 2)
  }

  @Test func `an offensive without a day is not the strike of a day`() {
    let strike = ClaimSketch("1", in: "a").with {
      $0.places = [north]
      $0.day = "2020-03-10"
    }
    let offensive = Claim.telling("offensive", "2", in: "a", at: north)
    let linkage = linker.linkage(of: [strike.claim, offensive], in: reports)
    #expect(linkage.incidents.count == 2)
  }

  @Test func `the weight of days apart grows with the days`() {
    let time = LinkWeights().time
    let rising = [
      time.farOff, time.weekOff, time.threeDaysOff, time.twoDaysOff, time.oneDayOff, time.sameDay,
    ]
    #expect(rising == rising.sorted())
  }
}

extension Claim {
  /// An undated claim whose trigger is `word`.
  fileprivate static func telling(
    _ word: String, _ id: String, in report: String, at place: PlaceReference
  ) -> Claim {
    var claim = ClaimSketch(id, in: report).with {
      $0.type = .attack
      $0.places = [place]
      $0.offset = 300
    }.claim
    claim.event.trigger.wording = word
    return claim
  }
}
