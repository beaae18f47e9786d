import Testing
import TruceModel

@testable import TruceExtract

/// Whose army "the army" is.
struct ForeignHomeTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    ("The army shelled Goma on Monday. Kenya brokered a truce.", "the army"),
    ("The army torched a hall in Makilala. Norway offered to host talks.", "the army"),
    ("The army shelled Gao on Monday. Mali spoke of rebels there.", "Malian forces"),
  ])
  func `no army is of a state that none of the places lies in`(text: String, name: String) throws {
    let claim = try #require(fixture.claims(text).first)
    #expect(claim.event.actors.map(\.value.name) == [name])
  }
}
