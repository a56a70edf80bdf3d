// Runs Azurite as a child that never outlives its parent: when the parent ends, however it ends, the pipe on standard input closes
// and Azurite saves its index and stops. A parent that was killed could not have told it.
process.stdin.on('end', () => process.kill(process.pid, 'SIGINT'));
process.stdin.resume();
require('azurite/dist/src/azurite.js');
