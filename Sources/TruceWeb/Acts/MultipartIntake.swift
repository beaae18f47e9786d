import Foundation
import HTTPTypes
import TruceStore

/// Puts the parts of a form with files where they belong: fields into memory, files into the spool.
struct MultipartIntake {
  let visit: Visit
  let size: FormReader.Size
  let limits: DeskLimits
  let spool: Spool
  private var form = Form()
  private var bytes = 0
  private var partBytes = 0
  private var files = 0
  private var part: Part?
  private var value: [UInt8] = []
  private var isWhole = false
  private var digest = ContentHash()

  private enum Part {
    /// Its value is `value`.
    case field(String)
    case file(FileHandle)
    /// A file field that nothing was chosen in.
    case nothing
  }

  init(
    reader: FormReader, visit: Visit, size: FormReader.Size, limits: DeskLimits, spool: Spool
  ) {
    self.visit = visit
    self.size = size
    self.limits = limits
    self.spool = spool
    digest.combine(visit.path)
  }

  /// `check` throws where the form, as far as it came, is not the desk's own; it is called before
  /// the first file is written.
  mutating func take(_ event: MultipartParser.Event, check: (Form) throws -> Void) throws {
    switch event {
    case .begin(let name, nil):
      guard form.fields.count < limits.fields else {
        throw Trouble(.badRequest, "The form has too many fields.")
      }
      partBytes = 0
      value = []
      part = .field(name)
    case .begin(_, let file?):
      partBytes = 0
      part = try file.isEmpty ? .nothing : begin(file, check)
    case .bytes(let piece): try add(piece)
    case .end: try end()
    case .finished: isWhole = true
    }
  }

  private mutating func begin(_ name: String, _ check: (Form) throws -> Void) throws -> Part {
    guard size == .files else { throw Trouble(.badRequest, "This form takes no files.") }
    try check(form)
    files += 1
    guard files <= limits.files else {
      throw Trouble(.contentTooLarge, "Send at most \(limits.files) files at one time.")
    }
    var lot = try form.files ?? spool.open(at: visit.now)
    let place = try lot.place(for: name)
    form.files = lot
    guard FileManager.default.createFile(atPath: place.path, contents: nil) else {
      throw Trouble(.serviceUnavailable, "The file could not be kept. Tell who runs the desk.")
    }
    return .file(try FileHandle(forWritingTo: place))
  }

  private mutating func add(_ piece: [UInt8]) throws {
    bytes += piece.count
    partBytes += piece.count
    let most =
      size == .files ? limits.uploadBytes : size == .text ? limits.fileBytes : limits.formBytes
    guard bytes <= most, partBytes <= limits.fileBytes else { throw FormReader.tooLarge }
    switch part {
    case .field: value += piece
    case .file(let handle): try handle.write(contentsOf: piece)
    case .nothing, nil: break
    }
  }

  private mutating func end() throws {
    switch part {
    case .field(let name):
      form.fields.append((name, String(decoding: value, as: UTF8.self)))
      digest.combine(name)
      digest.combine(value)
    case .file(let handle): try handle.close()
    case .nothing, nil: break
    }
    part = nil
  }

  /// The form, once all of it is there.
  mutating func finished(check: (Form) throws -> Void) throws -> Form {
    guard isWhole else {
      throw Trouble(.badRequest, "The form broke off before its end. Send it again.")
    }
    try check(form)
    form.digest = digest.finished()
    return form
  }

  /// Removes what was written of a form that is refused.
  func drop() {
    if let lot = form.files { spool.drop(lot) }
  }
}
