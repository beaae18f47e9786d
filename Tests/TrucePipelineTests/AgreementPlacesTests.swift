import Testing
import TruceModel
import TruceText

@testable import TrucePipeline

/// The agreements that Truce ships name no place that it does not know.
struct AgreementPlacesTests {
  private static let gazetteer = Result { try Gazetteer.standard() }

  @Test func `every country and province of a shipped agreement is in the gazetteer`() throws {
    let gazetteer = try Self.gazetteer.get()
    let shelf = AgreementShelf(paths: [], directory: ActorDirectory())
    #expect(!shelf.agreements.isEmpty, "\(shelf.issues)")
    for agreement in shelf.agreements {
      for area in [agreement.area] + agreement.provisions.compactMap(\.area) {
        for code in area.countries {
          #expect(gazetteer.country(code) != nil, "\(agreement.id): \(code)")
        }
        for province in area.provinces + area.partialProvinces {
          let found = gazetteer.places(named: province).map(gazetteer.place)
          #expect(
            found.contains { $0.kind == .province }, "\(agreement.id.rawValue): \(province)")
        }
      }
    }
  }
}
