/// How much the desk takes from one request; more is refused with 413.
package struct DeskLimits: Hashable, Sendable {
  /// Bytes of a form without files.
  package var formBytes: Int
  /// Bytes of one uploaded file or pasted text.
  package var fileBytes: Int
  /// Bytes of a whole upload.
  package var uploadBytes: Int
  /// Files of one upload.
  package var files: Int
  /// Fields of one form.
  package var fields: Int
  /// Bytes of all headers.
  package var headerBytes: Int
  /// Seconds until a form must have come in whole, and until an upload must.
  package var formSeconds: Int
  package var uploadSeconds: Int
  /// Connections at one time.
  package var connections: Int

  package init(
    formBytes: Int = 1 << 20, fileBytes: Int = 64 << 20, uploadBytes: Int = 512 << 20,
    files: Int = 5000, fields: Int = 500, headerBytes: Int = 32 << 10, formSeconds: Int = 30,
    uploadSeconds: Int = 1800, connections: Int = 512
  ) {
    self.formBytes = formBytes
    self.fileBytes = fileBytes
    self.uploadBytes = uploadBytes
    self.files = files
    self.fields = fields
    self.headerBytes = headerBytes
    self.formSeconds = formSeconds
    self.uploadSeconds = uploadSeconds
    self.connections = connections
  }
}
